"""The tables of the brief pane: key judgements, actors and the timeline."""
