"""What goes out: asked for, agreed to by two, paid, told of; and another way to pay in, agreed to by two as well."""
