"""What each sentence is, by the trained model and by rules."""
