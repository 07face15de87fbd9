"""What must, should or might be looked at before a brief is exported: a module for each kind of finding."""
