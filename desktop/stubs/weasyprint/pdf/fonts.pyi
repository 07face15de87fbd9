class Font:
    hash: str
