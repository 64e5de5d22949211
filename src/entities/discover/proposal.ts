export type ProposalKind = 'person' | 'place' | 'organisation';

/** Why a name was taken for one, in the words that an editor is shown it with. */
export type Reason =
  | 'title before it'
  | 'office beside it'
  | 'surname and given name'
  | 'last word alone elsewhere'
  | 'word for its kind beside it'
  | 'preposition of place'
  | 'country in brackets'
  | 'in a row with others of its kind'
  | 'region of CLDR'
  | 'head of an organisation'
  | 'in a caption';

/** Half-open, in UTF-16 units of the text number `text`. */
export type ProposalSpan = { text: number; start: number; end: number };

/** A name that nobody has put into the name authority yet, as it was found. A person decides. */
export type Proposal = { text: string; kind: ProposalKind; spans: ProposalSpan[]; reasons: Reason[]; count: number };

/** A paragraph, headline or caption. */
export type TextToRead = { text: string; isCaption?: boolean };
