"""What people say they give: pledges, their payments, the reminders that nobody resents."""
