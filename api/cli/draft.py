"""``vejviser draft``: a draft of an application from a project, and what a Word file has changed in it."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
import yaml
from pydantic import ValidationError

from answering.application.idea import ProjectIdea, Receiver
from api.cli import engine
from api.cli.draft_view import draft_view, findings_view
from api.cli.question_lines import UsageProblem
from api.cli.terminal import output, progress_output
from api.drafts.contents import DraftContents
from api.problem_texts import field_problem
from api.schemas.draft_text import CriteriaOut, DraftCriterionOut, DraftTextOut, FindingOut
from api.schemas.drafts import readable
from api.settings import read_settings

if TYPE_CHECKING:
    from api.drafts.desk import DraftDesk

_LARGEST = 2_000_000


def draft(  # noqa: PLR0913 - every option of the command is a parameter
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FIL", help="Projektet som YAML eller JSON, med de samme felter som i API'et."
        ),
    ] = None,
    idea: Annotated[str | None, typer.Option("--ide", metavar="TEKST", help="Projektidéen.")] = None,
    title: Annotated[str | None, typer.Option("--titel", metavar="TEKST", help="Ansøgningens titel.")] = None,
    receiver: Annotated[
        Receiver | None,
        typer.Option("--modtager", metavar="NAVN", help="DEB, BRN, turisme, grænseregion, klynge eller fri."),
    ] = None,
    amount: Annotated[
        int | None, typer.Option("--beloeb", min=0, metavar="KRONER", help="Det beløb, der søges om.")
    ] = None,
    docx: Annotated[
        Path | None, typer.Option("--docx", metavar="UDFIL", help="Skriv udkastet som Word-fil.")
    ] = None,
    markdown: Annotated[
        Path | None, typer.Option("--md", metavar="UDFIL", help="Skriv udkastet som Markdown.")
    ] = None,
    check: Annotated[
        Path | None,
        typer.Option("--tjek", metavar="WORDFIL", help="Find det, der er ændret i en Word-fil af udkastet."),
    ] = None,
    reword: Annotated[
        bool, typer.Option("--omskriv", help="Lad sprogmodellen gøre sætningerne fra kilderne mere flydende.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Skriv et udkast til en ansøgning med kildernes argumenter, og hold det op mod modtagerens krav."""
    given = {"idea": idea, "title": title, "receiver": receiver, "amount_kr": amount}
    contents = _contents(file, {name: value for name, value in given.items() if value is not None})
    for out in (docx, markdown):
        if out is not None and not out.parent.is_dir():
            raise UsageProblem(f"Mappen, som »{out.name}« skal ligge i, findes ikke: {out.parent}")
        if out is not None and out.exists():
            raise UsageProblem(
                f"»{out.name}« findes i forvejen og bliver ikke overskrevet. Vælg et andet navn."
            )
    with progress_output().status("Finder argumenter …"), engine.opened(read_settings()) as runtime:
        desk, library = runtime.desk, runtime.library
        if check is not None:
            _, found = desk.reimported(check.read_bytes(), contents)
            findings = [FindingOut.of(one) for one in found]
            _tell(
                {"findings": [one.model_dump(mode="json") for one in findings]},
                as_json,
                findings_view(findings),
            )
            return
        contents, reworded = _reworded(desk, contents) if reword else (contents, "")
        text = DraftTextOut.of(desk.text(contents), library)
        criteria = CriteriaOut(
            criteria=[DraftCriterionOut.of(one, library) for one in desk.criteria(contents)],
            unlisted=desk.unlisted(contents.idea.receiver),
        )
        if docx is not None:
            docx.write_bytes(desk.docx(contents, datetime.now()))
        if markdown is not None:
            markdown.write_text(desk.markdown(contents), "utf-8")
    written = [out.name for out in (docx, markdown) if out is not None]
    shown: dict[str, Any] = {
        "text": text.model_dump(mode="json"),
        "criteria": criteria.model_dump(mode="json"),
    }
    if reword:
        shown["reworded"] = reworded
    _tell(shown, as_json, draft_view(text, criteria, written, reworded))


def _reworded(desk: "DraftDesk", contents: DraftContents) -> tuple[DraftContents, str]:
    """Return the draft with the language model's words where they stand, and what came of it in Danish.

    Raises:
        UsageProblem: no language model is set.
    """
    if not desk.rewords:
        raise UsageProblem("--omskriv kræver en sprogmodel. Sæt VEJVISER_CHAT_MODEL og VEJVISER_CHAT_URL.")
    made = desk.reword(contents)
    return contents.with_choices(contents.choices.with_model_wordings(made.wordings)), made.told


def _tell(shown: dict[str, Any], as_json: bool, view: Any) -> None:  # noqa: ANN401 - anything rich renders
    if as_json:
        sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
    else:
        output().print(view)


def _contents(file: Path | None, given: dict[str, Any]) -> DraftContents:
    """Return the project of a file, the options going first.

    Raises:
        UsageProblem: the file is no project, or there is no idea.
    """
    read: dict[str, Any] = {}
    if file is not None:
        read = _read(file)
    choices = read.pop("choices", {})
    if not isinstance(read.get("idea"), str) and isinstance(read.get("idea"), dict):
        read = read["idea"]
    if not {**read, **given}.get("idea"):
        raise UsageProblem("Giv projektidéen med --ide, eller i en fil under »idea«.")
    try:
        return DraftContents.model_validate(
            {"idea": ProjectIdea.model_validate({**read, **given}), "choices": choices}
        )
    except ValidationError as error:
        fault = field_problem(error.errors()[0])
        raise UsageProblem(f"Projektet kan ikke bruges. {fault.field}: {fault.message}") from error


def _read(file: Path) -> dict[str, Any]:
    if file.stat().st_size > _LARGEST:
        raise UsageProblem(f"»{file.name}« er for stor til at være et projekt.")
    try:
        read = readable(yaml.safe_load(file.read_text("utf-8")))  # JSON is YAML too
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UsageProblem(f"»{file.name}« er hverken YAML eller JSON.") from error
    if not isinstance(read, dict):
        raise UsageProblem(f"»{file.name}« har ikke felter som »idea« og »title«.")
    return dict(read)
