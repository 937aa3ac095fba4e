/** Hands a file to the person, as the browser does with one that a page links to. */

export function downloadFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads from the address until the file is written; a page that goes lets go of it, too.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
