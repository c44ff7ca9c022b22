"""What was decided and can't be read from the articles again: events, a line each, in a text."""

from citekit.library.decisions.events import Event
from citekit.library.decisions.log import DecisionLog

__all__ = ["DecisionLog", "Event"]
