"""What a post phrase is made of: its head, the words before it, its complement, its title and body."""
