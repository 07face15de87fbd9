"""Which sentences a brief of one page takes."""
