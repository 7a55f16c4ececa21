"""What one platform does beyond the contract."""
