"""Words of a sentence that lean on another one."""
