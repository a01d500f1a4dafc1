"""What an answer has to beat: how high accidents reach. Knows no question in particular."""
