"""A brief that is to be rendered, and the promise to do so."""

from concurrent.futures import Future

from briefwright.errors import BriefwrightError
from briefwright.render.request import RenderedBrief, RenderRequest


class Job:
    """A request and the future that its caller holds.

    The future is left pending until its end, so that it can be cancelled while the child is at work on it.
    """

    def __init__(self, request: RenderRequest) -> None:
        self.request = request
        self.future: Future[RenderedBrief] = Future()
        self.was_taken_up_again = False
        """Whether a child has already died over it."""

    def fulfil(self, rendered: RenderedBrief) -> None:
        """End it with the pages, unless it was cancelled meanwhile."""
        if self.future.set_running_or_notify_cancel():
            self.future.set_result(rendered)

    def fail(self, error: BriefwrightError) -> None:
        """End it with an error, unless it was cancelled meanwhile."""
        if self.future.set_running_or_notify_cancel():
            self.future.set_exception(error)

    def drop(self) -> None:
        """End it as cancelled."""
        self.future.cancel()
        self.future.set_running_or_notify_cancel()
