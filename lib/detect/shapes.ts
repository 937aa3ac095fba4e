/** The shape of an element: by it, the rows of a listing are known from other things. */

// Classes that say which row it is, not what kind of row.
const POSITION = /^(?:.*[-_])?(?:first|last|odd|even|alt|active|selected|current|visited|#)$/i;

/** The tags of what stands within a line. */
export const INLINE = /^(?:A|SPAN|B|I|EM|STRONG|CODE|FONT|SMALL|U|SUP|SUB|Q|CITE|MARK|LABEL)$/i;

/** The tag and classes of an element, without numbers and positions, and the tag of its parent. */
export function shapeOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').slice(0, 300).replace(/\d+/g, '#').split(/\s+/);
  const kind = classes.filter((name) => !POSITION.test(name)).toSorted();
  return `${element.tagName} ${kind.join('.')} < ${element.parentElement?.tagName ?? ''}`;
}
