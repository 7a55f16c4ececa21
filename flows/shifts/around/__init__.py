"""Around a shift: reminders, what is missing, the roster, who came."""
