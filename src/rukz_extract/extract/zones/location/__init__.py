"""Where a zone lies: by its sentence, by the sentences around, by who speaks."""
