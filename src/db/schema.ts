import type { Generated, JSONColumnType } from 'kysely';

// The tables as Kysely sees them. Kept by hand beside the migrations; test/db/schema.test.ts compares both.

type Json<T> = JSONColumnType<T & object>;
type MayBeNull<T> = JSONColumnType<(T & object) | null, string | null, string | null>;
type Names = Json<Record<string, string>>;
/** `timestamptz`, read as ISO 8601 text in UTC (see open.ts). */
type Timestamp = string;

export type Database = {
  publication: {
    id: number;
    names: Names;
    taglines: Names;
    about: Json<Record<string, string[]>>;
    default_locale: string;
    time_zone: string;
  };
  /** What Sampan itself remembers: how far the sample is, what the pages were last made with. */
  setting: { key: string; value: Json<Record<string, unknown>> };
  edition: { locale: string; position: number; index_machine: boolean };
  section: { id: string; position: number; names: Names };
  outlet: {
    id: string;
    locale: string;
    names: Names;
    home: string;
    logo: string | null;
    licence: Json<{ text: string; mayTranslate: boolean; endsAt: string | null }>;
    is_sample: boolean;
  };
  feed: {
    url: string;
    outlet_id: string;
    sections: Names;
    etag: string | null;
    last_modified: string | null;
    next_poll_at: Timestamp;
    polled_at: Timestamp | null;
    failures: Generated<number>;
  };
  /** What a feed listed when it was last read; an item that leaves from the middle is looked at again. */
  feed_item: {
    feed_url: string;
    url: string;
    published_at: Timestamp | null;
    updated_at: Timestamp | null;
    category: string | null;
    /** Of what the feed says of it. */
    sha: string;
    listed: boolean;
    /** When the feed first listed it, and when its page was last asked for. */
    seen_at: Timestamp;
    looked_at: Timestamp;
  };
  capture: {
    id: string;
    outlet_id: string;
    url: string;
    fetched_at: Timestamp;
    status: number;
    content_type: string | null;
    body_sha: string;
    etag: string | null;
    last_modified: string | null;
    last_seen_at: Timestamp;
  };
  /** What went wrong with a feed, a page, a picture or a job, until it goes well. `subject` is `feed:URL`, `page:URL` … */
  problem: {
    subject: string;
    outlet_id: string | null;
    code: string;
    message: string;
    remedy: string | null;
    retryable: boolean;
    /** Since when with this code, and when last. */
    since: Timestamp;
    at: Timestamp;
  };
  article: {
    id: string;
    slug: string;
    outlet_id: string;
    source_url: string;
    locale: string;
    section_id: string | null;
    fingerprint: string;
    withdrawn_at: Timestamp | null;
    withdrawn_reason: string | null;
    embargo_until: Timestamp | null;
    first_published_at: Timestamp;
    created_at: Timestamp;
  };
  /** Another address at which the same article was found. */
  article_url: { url: string; article_id: string };
  revision: {
    id: string;
    article_id: string;
    seq: number;
    content_hash: string;
    /** Without a headline there is nothing to show. */
    has_headline: boolean;
    byline: string | null;
    published_at: Timestamp;
    modified_at: Timestamp | null;
    capture_id: string | null;
    created_at: Timestamp;
  };
  figure: {
    id: string;
    article_id: string;
    source_url: string | null;
    image_sha: string | null;
    width: number | null;
    height: number | null;
  };
  segment: {
    id: string;
    article_id: string;
    hash: string;
    text: string;
    runs: Json<unknown[]>;
    codes: Json<unknown[]>;
  };
  unit: {
    revision_id: string;
    position: number;
    kind: string;
    figure_id: string | null;
    /** Credit stands with the figure's unit because it may change between revisions. */
    credit: string | null;
  };
  unit_segment: { revision_id: string; unit_position: number; position: number; segment_id: string };

  entity: {
    id: string;
    type: string;
    gender: string | null;
    type_words: Json<Record<string, string[]>>;
    successors: Json<string[]>;
    /** Days of ISO 8601, or the month or the year. */
    valid_from: string | null;
    valid_until: string | null;
  };
  name: {
    entity_id: string;
    locale: string;
    text: string;
    status: 'preferred' | 'allowed' | 'acronym' | 'forbidden';
    system: string | null;
    valid_from: string | null;
    valid_until: string | null;
  };
  office_held: {
    person_id: string;
    position: number;
    office_id: string;
    valid_from: string | null;
    valid_until: string | null;
  };
  /** What a person did to the names; entities as they were before and after, for undo. */
  name_change: {
    id: string;
    kind: 'create' | 'import' | 'prefer' | 'merge' | 'split';
    person: string;
    at: Timestamp;
    before: Json<Record<string, unknown>>;
    after: Json<Record<string, unknown>>;
    undone_by: string | null;
    undone_at: Timestamp | null;
  };
  /** A sentence readers see that a change of a name would alter. */
  text_change: {
    id: string;
    name_change_id: string;
    segment_id: string;
    locale: string;
    state: 'proposed' | 'accepted' | 'rejected' | 'undone';
    before_runs: Json<unknown[]>;
    after_runs: Json<unknown[]>;
    /** The row of `translated_segment`, whole. */
    row_before: MayBeNull<Record<string, unknown>>;
    row_after: MayBeNull<Record<string, unknown>>;
    memory_units: JSONColumnType<string[], string | undefined, string>;
    published: MayBeNull<{ revision: string; carriage: 'reviewed' | 'human' | 'machine' }>;
    decided_by: string | null;
    decided_at: Timestamp | null;
  };
  mention: { segment_id: string; entity_id: string; start: number; end: number };

  story: { id: string; opened_at: Timestamp };
  story_article: { story_id: string; article_id: string };

  dossier: { id: string; entity_id: string };
  dossier_claim: {
    dossier_id: string;
    segment_id: string;
    quote: string;
    start: number;
    end: number;
    state: 'suggested' | 'confirmed' | 'rejected';
  };

  memory_unit: {
    id: string;
    source_locale: string;
    target_locale: string;
    source_hash: string;
    source_runs: Json<unknown[]>;
    target_runs: Json<unknown[]>;
    /** Hashes of the sentence before and after in the document the pair comes from; null at its ends. */
    before_hash: string | null;
    after_hash: string | null;
    state: 'translated' | 'reviewed' | 'final';
    engine: string | null;
    translator: string | null;
    reviewer: string | null;
    approved_at: Timestamp | null;
    document: string | null;
  };
  translation: {
    article_id: string;
    locale: string;
    /** Of the work on the current revision: that of its least finished segment. */
    state: 'initial' | 'translated' | 'reviewed' | 'final';
    held_by: Json<string[]>;
    /** The revision that the published text of this language stands on; null until one passed the gate. */
    published_revision_id: string | null;
    /** How the published text came into the language. */
    published_carriage: 'reviewed' | 'human' | 'machine' | null;
  };
  translated_segment: {
    segment_id: string;
    locale: string;
    runs: Json<unknown[]>;
    state: 'translated' | 'reviewed' | 'final';
    engine: string | null;
    engine_version: string | null;
    memory_unit_id: string | null;
    memory_match: number | null;
    confidence: number | null;
    translator: string | null;
    translated_at: Timestamp | null;
    reviewer: string | null;
    reviewed_at: Timestamp | null;
  };
  finding: {
    id: string;
    article_id: string;
    segment_id: string;
    locale: string;
    check_id: string;
    dimension: string;
    severity: 'minor' | 'major' | 'critical';
    message: string;
    source_start: number | null;
    source_end: number | null;
    target_start: number | null;
    target_end: number | null;
  };
  /** A critical finding that a named person let pass, with the reason. Never deleted. */
  override: {
    segment_id: string;
    locale: string;
    check_id: string;
    target_hash: string;
    person: string;
    reason: string;
    at: Timestamp;
  };
  /** Whether a check was right about a text, as people decided. */
  check_decision: {
    check_id: string;
    locale: string;
    segment_id: string;
    target_hash: string;
    was_right: boolean;
    at: Timestamp;
  };
  engine_failure: {
    article_id: string;
    locale: string;
    segment_id: string;
    engine: string;
    failure: string;
    at: Timestamp;
  };

  /** What engines answered, by what they were asked: asked again, nobody waits or pays twice. May be emptied at any time. */
  engine_answer: { key: string; result: Json<object>; at: Timestamp };

  /** What changed and still has to reach the pages. Written in the transaction of the change, emptied by publish. */
  change: { id: Generated<string>; article_id: string | null; due_at: Timestamp };
  page: {
    path: string;
    locale: string | null;
    kind: string;
    status: number;
    content_type: string;
    body_sha: string;
    article_id: string | null;
  };
  page_body: { sha: string; brotli: Buffer; gzip: Buffer };
  /** View: every text of an article that is complete in a language and passed the gate. Not yet: whether it may be seen. */
  version: {
    article_id: string;
    locale: string;
    revision_id: string;
    carriage: 'original' | 'reviewed' | 'human' | 'machine';
  };
  /** Which articles a page shows anything of; tells which pages a change touches. */
  page_article: { path: string; article_id: string };
};
