// What a test can do with a browser, the same in Chromium and in Firefox.

export type BrowserName = 'chromium' | 'firefox';

export type ColorScheme = 'light' | 'dark';

export interface LaunchOptions {
  /** The browser's executable; found, or installed where that is possible, if not given. */
  program?: string;
  /** The folder of the built package; the one below dist/ if not given. */
  extension?: string;
  /** Of the TLS server on loopback that plays the org. */
  port: number;
  /** The reader's languages, `['en-US']` if not given. */
  languages?: string[];
  /** `light` if not given. */
  colorScheme?: ColorScheme;
  /** As under a high-contrast theme of the system. */
  forcedColors?: boolean;
  /** True if not given. */
  headless?: boolean;
  /** A folder that is kept. Without one, a temporary one is made and removed. */
  profile?: string;
  /** Such as `Asia/Tokyo`; the machine's own if not given. */
  timezone?: string;
  /**
   * Chromium: optional permissions that the extension has from its start, since nothing but a hand reaches the prompt
   * that would give them; the extension can give them up. Firefox asks no question for these.
   */
  grantable?: { permissions: string[]; origins: string[] };
}

/** What a browser's own launcher gets. */
export type CompleteOptions = LaunchOptions & { program: string; extension: string };

/** Runs in the page's own world; what it takes and gives is JSON. */
export type PageFunction = (...values: any[]) => unknown;

/** What is dragged: paths of files, or texts by type. */
export interface Dragged {
  files?: string[];
  texts?: Record<string, string>;
}

export type DragStep = 'dragenter' | 'dragover' | 'drop';

export type AddressPattern = RegExp | string | ((address: string) => boolean);

/** A page or a frame. A selector may lead into open shadow roots: `certkeep-panel >>> button`. */
export interface Target {
  url(): Promise<string>;
  evaluate(body: PageFunction, ...values: unknown[]): Promise<any>;
  /** Runs in the world of the extension's content script of this document; fails where none runs. */
  inContentScript(body: PageFunction, ...values: unknown[]): Promise<any>;
  /** Whether the extension runs a content script in this document. */
  hasContentScript(): Promise<boolean>;
  /** Asks until the answer is truthy and gives it back; tells what was asked when the time is over. */
  waitFor(ask: PageFunction, ...values: unknown[]): Promise<any>;
  /** A real click with the mouse in the middle of the element, which is waited for. */
  click(selector: string): Promise<void>;
  /** Chooses files in an `<input type=file>`. */
  setFiles(selector: string, paths: string[]): Promise<void>;
  /**
   * Drops files on an element, or text by its type. Chromium: a real drag, folders too. Firefox: events made in the page
   * and sent by the browser, with real files; folders cannot be dropped that way.
   */
  drop(selector: string, dragged: string[] | Dragged): Promise<void>;
  /** Drags over an element, and stays there. */
  dragOver(selector: string, dragged: Dragged): Promise<void>;
}

/** A tab. */
export interface Page extends Target {
  /** The frames below this page at any depth, without the page itself. */
  frames(): Promise<Target[]>;
  /** The first frame with such an address; waited for, since Lightning makes its frames late and often. */
  frame(pattern: AddressPattern): Promise<Target>;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** A key by its DOM name, with modifiers: `Enter`, `Shift+Tab`, `a`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Saves a PNG, with a viewport of that size if given. */
  screenshot(path: string, size?: { width: number; height: number }): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  setForcedColors(active: boolean): Promise<void>;
}

export interface ConsoleEntry {
  /** The address of the page or script, or `extension`. */
  where: string;
  text: string;
}

export interface Background {
  /** Runs in the background's global scope, after waking it. */
  evaluate(body: PageFunction, ...values: unknown[]): Promise<any>;
}

export interface Browser {
  readonly name: BrowserName;
  /** The browser's own process. */
  readonly process: import('node:child_process').ChildProcess;
  readonly background: Background;
  /** A new tab, loaded. */
  open(address: string): Promise<Page>;
  /** Every tab there is, whoever opened it. */
  pages(): Promise<Page[]>;
  /** The address of a page of the extension, such as `popup/popup.html`. */
  extensionUrl(path: string): string;
  /** Kills the worker, or puts the event page to sleep; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Every `host[:port]` contacted that is no host of an org, sorted. The browser's own services are off. */
  requests(): Promise<string[]>;
  /** Everything that went wrong so far: uncaught errors and `console.error` of pages and extension, warnings about the manifest. */
  console(): Promise<ConsoleEntry[]>;
  /** A file of that name that a page has saved, once it is whole. */
  downloaded(name: string): Promise<Buffer>;
  /** Takes back the access to the sites, as the reader can in the browser's own settings. */
  revokeHostPermissions(): Promise<void>;
  /**
   * Gives it back. Firefox: by allowing what the prompt of `permissions.request` asks, which must be open. Chromium: in the
   * browser's settings, since nothing but a hand reaches its prompt.
   */
  restoreHostPermissions(): Promise<void>;
  /**
   * Lets the next `permissions.request` for optional sites be granted without a prompt. Chromium: they are allowed in the
   * browser's settings first. Firefox asks nothing for sites that content scripts run on already.
   */
  allowOptionalHosts(): Promise<void>;
  /** Answers when the reader has closed the browser. */
  closed(): Promise<void>;
  /** Ends this browser's processes and removes the temporary profile. */
  close(): Promise<void>;
}
