/** The address forms of the software that publishes the proceedings of NeurIPS, ICLR and MLSys. */

/** A paper's year and hash: `/paper[_files/paper]/2019/hash/<md5>-Abstract.html`. */
export const HASHED_PAPER =
  /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file|bibtex)\/([\da-f]{32})(?=[-./]|$)/;

export const HASHED_LISTINGS =
  /^\/(?:$|paper(?:_files\/paper)?(?:\/\d{4})?$|papers\/search|book|author|admin)/;
