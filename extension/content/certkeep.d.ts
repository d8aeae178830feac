// What the content scripts share. They are classic scripts, one after the other, and find each other by one global.
// Shapes are those of src/intake/page.rs, src/view and src/browser/background.rs; the background has put text
// wherever these have a message.

declare var certkeep: Certkeep.Shared;

declare namespace Certkeep {
  interface Shared {
    selectors: Selectors;
    isPlace(path: string): boolean;
    read(root: Document): Reading;
    elements: Elements;
    panel(words: Words, ask: Ask, signal: AbortSignal): { open: Open };
    links: Links;
    summary: SummaryParts;
    rows: Rows;
    asking(stop: AbortController): Asking;
    paint(reading: Reading, view: PageView, later: Promise<RowView[]>, ask: Ask, signal: AbortSignal, own: HTMLElement[]): Promise<void>;
    dropping(signal: AbortSignal, inspect: (entry: string | null, ticket: string) => void): void;
    /** What takes a dropped file, while it is painted. */
    targets?: Targets | undefined;
    /** Undoes the reader's sorting in a list of rows, once there is a list. */
    inPageOrder?(all: HTMLTableRowElement[]): HTMLTableRowElement[];
    /** Makes a change to the page that is not taken for one of the page's own. */
    quietly(change: () => void): void;
    /** Asks and paints again, whatever the page says. */
    refresh(): void;
    /** Undoes everything; a second start of the scripts aborts the first. */
    stop?: AbortController;
  }

  type Selectors = Record<'lists' | 'headerRow' | 'labels' | 'value' | 'letters' | 'currentLetter' | 'title' | 'heading' | 'buttons', string>;

  interface Elements {
    element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes?: Attributes, ...children: Child[]): HTMLElementTagNameMap[Name];
    shape(status: Status, step: Step | null): SVGElement;
    foreign(text: string): HTMLElement;
    theme(): 'dark' | 'light';
    /** Whether it was copied. */
    copy(text: string): Promise<boolean>;
  }

  /** Rows by entry, and the words for what is dragged over them. A certificate's own page is one row. */
  interface Targets {
    words: Words;
    entries: Map<Node, string>;
  }

  interface DroppedFile {
    file: File;
    folder: boolean;
  }

  /** What the inspector asks of the page that files were dropped on: their list, or a part of one. */
  interface HandOver {
    type: 'hand-over';
    ticket: string;
    file?: number;
    from?: number;
  }

  type HandedOver =
    | { files: { name: string; size: number; folder: boolean; tooLarge: boolean }[] }
    /** In Base64. */
    | { octets: string }
    /** The browser's name for why a file cannot be read. */
    | { reason: string }
    /** Nobody waits here with that ticket. */
    | { gone: true };

  interface Links {
    chips(links: RowLinks, theme: 'dark' | 'light'): HTMLElement | null;
    panel(view: LinksView, words: Words): HTMLElement;
  }

  interface Rows {
    cellAt(row: HTMLTableRowElement | undefined, column: number | null): HTMLTableCellElement | undefined;
    mover(original: readonly HTMLTableRowElement[]): {
      move(order: readonly HTMLTableRowElement[]): void;
      inPageOrder(all: HTMLTableRowElement[]): HTMLTableRowElement[];
    };
  }

  /** `true` is an attribute without a value; nothing and `false` are no attribute. */
  type Attributes = Record<string, string | number | boolean | null | undefined>;
  type Child = Node | string | null | undefined;

  interface SummaryParts {
    strip(summary: Summary, words: Words, acts: StripActs): HTMLElement;
    line(view: NotUnderstood, words: Words): HTMLElement;
    fault(fault: Fault): HTMLElement;
  }

  /** What the strip does to the rows. */
  interface StripActs {
    /** Shows the badges of one status, or all. */
    filter(status: Status | null): void;
    /** Sorts by expiry, or puts the page's order back. */
    sort(on: boolean): void;
  }

  /** Opens the panel for a badge, or closes it where it is open for that badge already. */
  type Open = (badge: HTMLElement, entry: string) => Promise<void>;

  // What was read.

  /** The page as a message, and the elements behind it in the same order. */
  interface Reading {
    page: Page;
    tables: HTMLTableElement[];
    rows: HTMLTableRowElement[][];
    values: Element[];
  }

  interface Page {
    host: string;
    path: string;
    language: string | null;
    /** A row is one string, with its cells as src/intake/page.rs says. */
    tables: { rows: string[] }[];
    pairs: { label: string; value: string }[];
    letters: { text: string; current: boolean }[];
    notes: string[];
  }

  // What is asked and answered.

  interface Questions {
    'page': { page: Page };
    'annotations': { entries: string[] };
    'certificate': { entry: string };
    'date-order': { host: string; order: DateOrder };
    'open-registry': { entry: string };
    'inspect': { entry: string | null; ticket: string | null };
    'own': { entry: string; owner: string; purpose: string };
  }

  interface Answers {
    'page': PageView;
    'annotations': Annotation[];
    'certificate': CertificateView;
    'date-order': object;
    'open-registry': object;
    'inspect': object;
    'own': object;
  }

  type Message<Type extends keyof Questions> = { type: Type } & Questions[Type];

  type Reply<View> = { ok: true; view: View; fault?: undefined } | { ok: false; fault: Fault };

  type Ask = <Type extends keyof Questions>(message: Message<Type>) => Promise<Reply<Answers[Type]>>;

  interface Asking {
    /** Asks several times; nothing where nothing answers. */
    untilAnswered<Type extends keyof Questions>(message: Message<Type>): Promise<Reply<Answers[Type]> | undefined>;
    /** Answers at any rate, at worst with the fault that nothing does. */
    forSure(words: Words): Ask;
  }

  /** What, why and what to do. */
  interface Fault {
    kind: string;
    what: string;
    why: string;
    action: string;
  }

  /** What the background says unasked: it could not save, or what a badge says may have changed. */
  type Notice = { type: 'not-saved'; fault: Fault } | { type: 'changed' };

  // What is painted.

  type PageView = { words: Words } & (
    ({ kind: 'list' } & ListView) | ({ kind: 'detail' } & DetailView) | ({ kind: 'not-understood' } & NotUnderstood) | { kind: 'nothing' });

  /** Words of our own controls; the background adds them to every view of a page. */
  type Words = Record<
    'control-sort-by-expiry' | 'control-page-order' | 'control-open-registry' | 'control-close' |
    'control-copy-diagnostics' | 'control-copied' | 'fault-silent' | 'fault-silent-why' | 'fault-silent-do' | 'panel-findings' | 'panel-no-findings' |
    'panel-facts' | 'panel-choose-date' | 'panel-loading' | 'panel-links' | 'panel-own' | 'panel-owner' | 'panel-purpose' | 'panel-own-save' | 'panel-own-saved' | 'panel-link-open' | 'panel-check-file' | 'drop-on-row' | 'drop-beside' | 'summary-title', string>;

  type Status = 'expired' | 'last-day' | 'expires-soon' | 'unclear' | 'waiting' | 'ok';
  type Step = 'plan' | 'act';
  type DateOrder = 'day-first' | 'month-first';

  interface Badge {
    entry: string;
    certificate_id: string | null;
    status: Status;
    step: Step | null;
    not_after: string | null;
    days: number | null;
    text: string;
    tooltip: string[];
  }

  interface ListView {
    /** Which of the page's tables it is. */
    table: number;
    /** The column the badges go into, where it is known. */
    column: number | null;
    /** The column the links go into, where it is known. */
    links_column: number | null;
    rows: RowView[];
    /** The rows after them, whose badges are asked for. */
    later: { row: number; entry: string }[];
    summary: Summary;
    /** Row numbers, the next to expire first. */
    by_expiry: number[];
  }

  /** What a row is told: its badge, and what hangs on it. */
  interface Annotation {
    badge: Badge;
    links: RowLinks;
  }

  interface RowView extends Annotation {
    row: number;
  }

  interface Chip {
    kind: string;
    role: string;
    whose: 'ours' | 'theirs';
    text: string;
  }

  interface RowLinks {
    chips: Chip[];
    more: string | null;
  }

  interface LinksView {
    links: LinkView[];
    in_use: string | null;
    none: string[];
  }

  interface LinkView {
    chip: Chip;
    role: string;
    effect: string;
    found: string[];
    setup_url: string | null;
    note: string;
    opinion: 'confirmed' | 'dismissed' | null;
  }

  interface Summary {
    rows: number;
    counts: { status: Status; text: string }[];
    check: 'agrees' | 'differs' | 'filtered' | 'unknown';
    check_text: string;
  }

  interface DetailView extends Annotation {
    /** Which of the page's pairs the badge goes beside, where it is known. */
    pair: number | null;
  }

  interface NotUnderstood {
    text: string;
    diagnostics: string;
  }

  interface CertificateView {
    name: string;
    badge: Badge;
    findings: Finding[];
    life: Life | null;
    date_choices: { order: DateOrder; text: string }[];
    facts: Fact[];
    links: LinksView;
    own: Own;
    setup_url: string | null;
    /** What to do next, where the rows tell how far a renewal has come. */
    next_step: string | null;
  }

  /** What only people know; empty where nobody wrote it down. */
  interface Own {
    owner: string;
    purpose: string;
    purposes: string[];
  }

  interface Finding {
    check: string;
    severity: 'critical' | 'warning' | 'notice';
    what: string;
    why: string;
    action: string;
  }

  /** A life as a bar: moments are fractions of it. */
  interface Life {
    start: string;
    end: string;
    now: number;
    plan: number;
    act: number;
    text: string;
  }

  interface Fact {
    term: string;
    value: string;
    copy: boolean;
  }
}
