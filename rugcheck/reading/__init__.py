"""Reading text: from files and bytes to paragraphs of prose, every character in its place."""
