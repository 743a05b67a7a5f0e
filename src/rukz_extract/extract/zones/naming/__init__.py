"""Names of zones: in quotes, bare, in lists, by the register, shortened later."""
