"""The transcript as lines with anchors."""

from api.schemas.cases import MomentOut
from api.web.outside_links import outside_link
from api.web.transcript import transcript_lines


def moment(t_start: float, quote: str, source_id: str = "film") -> MomentOut:
    return MomentOut(
        time=f"t{int(t_start)}",
        t_start=t_start,
        t_end=t_start + 1,
        quote=quote,
        source_id=source_id,
        title="Film",
        start=0,
        end=1,
        url=f"/kilder/{source_id}",
    )


def test_what_begins_in_the_same_second_is_one_line() -> None:
    lines = transcript_lines(
        [moment(5.0, "Først\nsagt."), moment(5.4, "Så sagt."), moment(7, "Sidst.")], None
    )
    assert [(line.anchor, line.words) for line in lines] == [
        ("t-5", "Først sagt. Så sagt."),
        ("t-7", "Sidst."),
    ]


def test_an_anchor_is_given_once_a_page() -> None:
    lines = transcript_lines([moment(5, "En film."), moment(5, "En anden film.", "film-2")], None)
    assert [line.anchor for line in lines] == ["t-5", None]


def test_a_line_leads_to_the_video_where_its_start_can_be_told() -> None:
    said = [moment(133, "Sagt.")]
    assert transcript_lines(said, None)[0].watching is None
    assert transcript_lines(said, outside_link("https://eksempel.dk/film"))[0].watching is None
    assert (
        transcript_lines(said, outside_link("https://vimeo.com/1"))[0].watching
        == "https://vimeo.com/1#t=133s"
    )
