/** A choice of one of a few values in the bar's menu: radio buttons that look like one control. */
import { element, onTrusted, worded } from '../dom/element.ts';

export interface Choice<T> {
  element: HTMLElement;
  show: (value: T) => void;
}

/** @param name of the group of buttons. @param onChoose called when the user has chosen. */
export function createChoice<T extends string>(
  document: Document,
  name: string,
  label: string,
  options: readonly { value: T; words: string }[],
  onChoose: (value: T) => void,
): Choice<T> {
  const inputs = options.map(({ value, words }) => {
    const input = element(document, 'input', { type: 'radio', name, 'aria-label': words });
    onTrusted(input, 'change', () => onChoose(value));
    const text = worded(document, 'span', {}, words);
    return { value, input, label: element(document, 'label', {}, input, text) };
  });
  return {
    element: element(
      document,
      'fieldset',
      { 'aria-label': label },
      worded(document, 'legend', {}, label),
      ...inputs.map((one) => one.label),
    ),
    show(shown) {
      for (const { value, input } of inputs) input.checked = value === shown;
    },
  };
}
