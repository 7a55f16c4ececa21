"""What comes in: confirmed, taken back, looked over, written out for whoever keeps the books."""
