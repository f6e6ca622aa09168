"""What rugcheck knows of the Dutch language, apart from any subject: words, stems, typing errors, cues and sentences."""
