package org.xiaoshao.evidence;

/** What is kept: each has one media type, whatever the uploader called it. */
public enum EvidenceFormat {
    JPEG(EvidenceKind.PHOTO, "image/jpeg", "jpg"),
    PDF(EvidenceKind.DOCUMENT, "application/pdf", "pdf"),
    M4A(EvidenceKind.AUDIO, "audio/mp4", "m4a"),
    MP3(EvidenceKind.AUDIO, "audio/mpeg", "mp3"),
    OGG(EvidenceKind.AUDIO, "audio/ogg", "ogg"),
    WEBM(EvidenceKind.AUDIO, "audio/webm", "webm");

    private final EvidenceKind kind;
    private final String mediaType;
    private final String ending;

    EvidenceFormat(EvidenceKind kind, String mediaType, String ending) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public EvidenceKind kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
