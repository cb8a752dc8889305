"""Which file types are known but not read, and what the user can do about them."""

_ADVICE = {
    "gem som .docx eller PDF": ".doc .dot .docm .dotx .dotm .rtf .odt .ott .pages .wpd .wps .epub .tex",
    "gem som PDF": ".ppt .pps .pptx .ppsx .pptm .odp .key .xls .xlsx .xlsm .xlsb .ods .numbers .msg .eml",
    "gem som .txt": ".csv .tsv .json .jsonl .xml .log",
    "gem som .html": ".mhtml .mht .webarchive",
    "gem underteksterne som .vtt": ".srt .sbv .ass .mp3 .mp4 .m4a .m4v .wav .mov .avi .mkv .webm .ogg",
    "kør tekstgenkendelse (OCR), og gem som PDF": ".png .jpg .jpeg .gif .tif .tiff .bmp .webp .heic",
    "pak arkivet ud": ".zip .7z .rar .gz .tar .tgz .bz2 .xz",
}
_BY_SUFFIX = {suffix: advice for advice, suffixes in _ADVICE.items() for suffix in suffixes.split()}


def unreadable_reason(suffix: str) -> str:
    """Return a Danish clause, without a final stop, on why a file with this suffix (``.doc``) is not read."""
    if not suffix:
        return "filen har ingen endelse; kald den fx .txt eller .pdf efter sit indhold"
    advice = _BY_SUFFIX.get(suffix.lower(), "gem som txt, md, html, pdf, docx eller vtt")
    return f"formatet {suffix.lower()} kan ikke læses; {advice}"
