"""A partner's site: a page of its own on another port, with a strict content security policy."""

from dataclasses import dataclass, field

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, Response

OWN_STYLE = "html { font-size: 62.5%; } body { font: italic 2rem serif; } p, label { color: red !important; }"
BOTH = "<vejviser-spoerg></vejviser-spoerg><vejviser-cases></vejviser-cases>"


@dataclass
class PartnerSite:
    """Shows ``components`` of the Vejviser at an address; both can be set while it runs."""

    vejviser: str = ""
    components: str = BOTH
    app: FastAPI = field(default_factory=FastAPI)

    def __post_init__(self) -> None:
        self.app.add_api_route("/", self.front, response_class=HTMLResponse)
        self.app.add_api_route("/stil.css", self.style, response_class=Response)

    def front(self) -> HTMLResponse:
        policy = (
            f"default-src 'none'; style-src 'self'; script-src {self.vejviser}; connect-src {self.vejviser}; "
            "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
        )
        head = (
            '<title>Prøvepartner</title><meta name="viewport" content="width=device-width">'
            '<link rel="stylesheet" href="/stil.css">'
            f'<script type="module" src="{self.vejviser}/static/embed/vejviser.js"></script>'
        )
        page = (
            f'<!doctype html><html lang="da"><head>{head}</head>'
            f"<body><main><h1>Prøvepartner</h1>{self.components}</main></body></html>"
        )
        return HTMLResponse(page, headers={"Content-Security-Policy": policy})

    def style(self) -> Response:
        return Response(OWN_STYLE, media_type="text/css")
