"""What users say of the answers."""
