"""SSSOM 1.0: mapping sets as text, each with the place of its values, and the terms of a target that they use."""
