/** Downloads a file that was made in the page. */

export function downloadFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads from the URL until the file is written. Closing the page also revokes it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
