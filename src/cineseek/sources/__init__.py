"""Where films come from: folders today."""
