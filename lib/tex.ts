/** TeX in titles and abstracts as people read it: `$\ell_1$` is ℓ₁, `Schr\"odinger` Schrödinger. */

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho . sigma tau upsilon phi chi psi omega';

const SYMBOLS = new Map<string, string>([
  ...GREEK.split(' ').flatMap((name, i): [string, string][] => {
    const letter = String.fromCharCode(0x3b1 + i);
    return [
      [name, letter],
      [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, letter.toUpperCase()],
    ];
  }),
  ...pairs(
    `ell ℓ infty ∞ times × cdot · pm ± to → rightarrow → leftarrow ← mapsto ↦ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠
    approx ≈ sim ∼ propto ∝ in ∈ subset ⊂ cup ∪ cap ∩ sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ star ⋆ ast ∗ circ ∘ sqrt √
    ldots … dots … varepsilon ε varphi φ otimes ⊗ oplus ⊕ dagger † hbar ℏ forall ∀ exists ∃`,
  ),
]);

// Commands that only dress what follows: it is shown plain.
const DRESS =
  /^(?:math(?:cal|bb|bf|rm|sf|it|frak|scr)|text(?:bf|it|rm|sc|tt|sf)?|boldsymbol|bm|bf|it|rm|tt|sc|emph|operatorname|ensuremath|mbox|left|right|big|Big|widehat|widetilde|hat|tilde|bar|vec|overline|displaystyle)$/;

const RAISED = new Map(pairs('0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ ( ⁽ ) ⁾ n ⁿ i ⁱ * * ∗ *'));
const LOWERED = new Map(
  pairs(
    '0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ a ₐ e ₑ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ s ₛ t ₜ x ₓ',
  ),
);

// The combining character of each accent command.
const ACCENTS = new Map(
  pairs(
    '" \u0308 \' \u0301 ` \u0300 ^ \u0302 ~ \u0303 = \u0304 . \u0307 c \u0327 v \u030c u \u0306 H \u030b k \u0328 r \u030a',
  ),
);
const ACCENT = /\\(?:(["'`^~=.])\{?(\\?[a-z])\}?|([cvuHkr])\{([a-z])\})/gi;

// A formula; an amount of money and the next one are none.
const FORMULA = /\$([^$]{1,120})\$|\\\(([^$]{1,120}?)\\\)/g;
const LOOKS_LIKE_TEX = /[\\^_{]|^[A-Za-z]$/;

/** The text with its formulas and accents in Unicode; what Unicode has no characters for is left as it can be read best. */
export function readable(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  return text
    .replace(ACCENT, (_, sign?: string, of?: string, letter?: string, under?: string) => {
      const base = (of ?? under ?? '').replace('\\', '');
      return `${base}${ACCENTS.get(sign ?? letter ?? '') ?? ''}`.normalize('NFC');
    })
    .replace(FORMULA, (whole, dollars?: string, brackets?: string) => {
      const formula = dollars ?? brackets ?? '';
      return LOOKS_LIKE_TEX.test(formula) ? formulaText(formula) : whole;
    });
}

function formulaText(formula: string): string {
  return formula
    .replace(
      /\\([A-Za-z]+)\s*/g,
      (_, name: string) => SYMBOLS.get(name) ?? (DRESS.test(name) ? '' : `${name} `),
    )
    .replace(/\\[,;!: ]/g, ' ')
    .replace(/([_^])(?:\{([^{}]*)\}|(\S))/g, (_, sign: string, group?: string, one?: string) => {
      const script = (group ?? one ?? '').trim();
      const letters = sign === '_' ? LOWERED : RAISED;
      const moved = Array.from(script, (letter) => letters.get(letter));
      if (moved.every((letter) => letter !== undefined)) return moved.join('');
      return script.length === 1 ? `${sign}${script}` : `${sign}(${script})`;
    })
    .replace(/[{}]/g, '')
    .trim();
}

function pairs(text: string): [string, string][] {
  const parts = text.split(/\s+/);
  return Array.from({ length: parts.length / 2 }, (_, i) => [parts[i * 2] ?? '', parts[i * 2 + 1] ?? '']);
}
