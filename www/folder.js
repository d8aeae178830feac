// A dropped folder, file by file: only what is asked for is opened.

/** Folders in each other, deeper than anybody keeps them: beyond that it is a link back to itself. */
const DEPTH = 32;

/**
 * @template Part
 * @param {FileSystemDirectoryEntry} folder
 * @param {(file: File, path: string) => Part} part
 * @param {string} [path]
 * @returns {AsyncGenerator<Part>}
 */
export async function* filesIn(folder, part, path = '') {
  if (path.split('/').length > DEPTH) return;
  for (const entry of await entriesOf(folder)) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory) yield* filesIn(/** @type {FileSystemDirectoryEntry} */ (entry), part, inside);
    else yield part(await fileOf(/** @type {FileSystemFileEntry} */ (entry)), inside);
  }
}

/** In the order of their names: browsers give them as the disk does. @param {FileSystemDirectoryEntry} folder @returns {Promise<FileSystemEntry[]>} */
async function entriesOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const entries = [];
  // A hundred come at a time.
  for (;;) {
    const some = await new Promise((resolve) => { reader.readEntries(resolve, () => resolve([])); });
    if (some.length === 0) return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    entries.push(...some);
  }
}

/** @param {FileSystemFileEntry} entry @returns {Promise<File>} */
function fileOf(entry) {
  return new Promise((resolve) => {
    // One that may not be opened is still told of, by its name.
    entry.file(resolve, (error) => resolve(/** @type {File} */ (/** @type {unknown} */ ({ size: 0, name: entry.name, arrayBuffer: () => Promise.reject(error) }))));
  });
}
