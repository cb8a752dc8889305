"""The web application: routes, error pages, and what it holds while it runs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import Depends, FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool

from api.body_limit import BodyLimit
from api.cross_site import refuse_cross_site
from api.database.access import Database
from api.database.engine import database_url, open_engine
from api.dependencies import RuntimeLike, Services
from api.embed.sharing import PartnerSharing
from api.error_handlers import install_error_handlers
from api.head_requests import HeadRequests
from api.lifecycle import Lifecycle
from api.logs import configure_logging
from api.pages import (
    about,
    asking,
    draft_steps,
    draft_versions,
    draft_word,
    draft_writing,
    embedding,
    insight,
    style,
)
from api.pages import answers as answer_pages
from api.pages import cases as case_pages
from api.pages import conversations as conversation_pages
from api.pages import drafts as draft_pages
from api.pages import feedback as feedback_pages
from api.pages import programmes as programme_pages
from api.pages import sources as source_pages
from api.pages import staff as staff_pages
from api.problems import documented
from api.routes import (
    answers,
    cases,
    chat,
    conversations,
    draft_rewording,
    draft_text,
    drafts,
    feedback,
    health,
    passages,
    programmes,
    sources,
)
from api.security_headers import SecurityHeaders
from api.settings import Settings, read_settings
from api.web.rendering import STATIC

DESCRIPTION = """Vejviser svarer på danske spørgsmål om erhvervsfremme i Nordjylland med ordrette citater.

Fejl gives som `application/problem+json` (RFC 9457) med forklaring på dansk. Alle tegntal
(`start`, `end`) er positioner i kildens `text`.
"""

ROUTES = (
    chat,
    conversations,
    feedback,
    answers,
    sources,
    passages,
    cases,
    programmes,
    drafts,
    draft_text,
    draft_rewording,
    health,
    asking,
    conversation_pages,
    feedback_pages,
    answer_pages,
    source_pages,
    case_pages,
    programme_pages,
    draft_pages,
    draft_steps,
    draft_writing,
    draft_versions,
    draft_word,
    insight,
    about,
    style,
    staff_pages,
    embedding,
)


def create_app(settings: Settings | None = None, runtime: RuntimeLike | None = None) -> FastAPI:
    """Return the application. A given ``runtime`` is used and left open; else one is opened at start."""
    settings = settings or read_settings()
    configure_logging(settings.log_level)
    engine = open_engine(database_url(settings.data, settings.database_url))
    services = Services(Database(engine), runtime, embed_origins=frozenset(settings.embed_origins))

    lifecycle = Lifecycle(settings, services)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(lifecycle.open)
        tidying = asyncio.create_task(lifecycle.keep_tidy())
        try:
            yield
        finally:
            tidying.cancel()
            with suppress(asyncio.CancelledError):
                await tidying
            lifecycle.close()

    app = FastAPI(
        title="Vejviser",
        description=DESCRIPTION,
        version="0.1.0",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        dependencies=[Depends(refuse_cross_site)],
        responses=documented(500),
    )
    app.state.services = services
    install_error_handlers(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(GZipMiddleware, minimum_size=1000)  # leaves event streams alone
    app.add_middleware(PartnerSharing, origins=settings.embed_origins)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(HeadRequests)
    for module in ROUTES:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
