/** Tables of the TeX commands that occur in titles of papers, and the Unicode characters for them. */

const GREEK = `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota
  ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ
  varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ
  Omega Ω`;

const LETTERS = `ell ℓ hbar ℏ partial ∂ nabla ∇ infty ∞ Re ℜ Im ℑ aleph ℵ imath ı jmath ȷ wp ℘ emptyset ∅ varnothing ∅
  ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ DJ Đ dj đ DH Ð dh ð TH Þ th þ NG Ŋ ng ŋ S § dag † ddag ‡ dagger † ddagger ‡ copyright ©`;

const OPERATORS = `times × cdot · pm ± mp ∓ div ÷ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ ominus ⊖ odot ⊙ wedge ∧
  vee ∨ cap ∩ cup ∪ setminus ∖ sum ∑ prod ∏ coprod ∐ int ∫ oint ∮ surd √ prime ′ deg ° degree ° sharp ♯ flat ♭
  dots … ldots … cdots ⋯ vdots ⋮ colon : forall ∀ exists ∃ neg ¬ lnot ¬ angle ∠ triangle △ square □ Box □ rtimes ⋊ ltimes ⋉`;

const RELATIONS = `leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ in ∈ notin ∉ ni ∋
  subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ perp ⊥ parallel ∥ mid ∣ vert | Vert ‖ models ⊨ vdash ⊢ lesssim ≲ gtrsim ≳ leqslant ⩽
  geqslant ⩾ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ longrightarrow ⟶
  hookrightarrow ↪ uparrow ↑ downarrow ↓ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lbrace { rbrace }`;

/** The character for each command, by its name without the backslash. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  [GREEK, LETTERS, OPERATORS, RELATIONS].flatMap((table) => {
    const cells = table.split(/\s+/);
    return cells.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, cells[i + 1] ?? '']] : []));
  }),
);

/** Commands that print their own name, such as `\log`. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln
  log max min mod Pr sec sin sinh sup tan tanh`.split(/\s+/),
);

/** The combining mark for each accent command; it goes after its letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: '\u0302',
    widehat: '\u0302',
    '^': '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    '~': '\u0303',
    bar: '\u0304',
    overline: '\u0305',
    '=': '\u0304',
    breve: '\u0306',
    u: '\u0306',
    dot: '\u0307',
    '.': '\u0307',
    ddot: '\u0308',
    '"': '\u0308',
    acute: '\u0301',
    "'": '\u0301',
    grave: '\u0300',
    '`': '\u0300',
    check: '\u030c',
    v: '\u030c',
    vec: '\u20d7',
    H: '\u030b',
    c: '\u0327',
    k: '\u0328',
    d: '\u0323',
    b: '\u0331',
    r: '\u030a',
    t: '\u0361',
  }),
);

const SUPERSCRIPTS =
  '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻTᵀNᴺ∗*′′*∗∘°';
const SUBSCRIPTS = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ';

/** The superscript (`^`) or subscript (`_`) form of each character that has one. */
export const SCRIPTS: Record<'^' | '_', ReadonlyMap<string, string>> = {
  '^': parsePairs(SUPERSCRIPTS),
  _: parsePairs(SUBSCRIPTS),
};

function parsePairs(table: string): Map<string, string> {
  const characters = [...table];
  return new Map(
    characters.flatMap((from, i): [string, string][] =>
      i % 2 === 0 ? [[from, characters[i + 1] ?? '']] : [],
    ),
  );
}

/** The signs that TeX names for use in text. */
export const TEXT_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    texttrademark: '™',
    textregistered: '®',
    textcopyright: '©',
    textdegree: '°',
    textmu: 'µ',
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textbraceleft: '{',
    textbraceright: '}',
    textless: '<',
    textgreater: '>',
    textbar: '|',
    textunderscore: '_',
    textdollar: '$',
    textellipsis: '…',
    textbullet: '•',
    textminus: '−',
    textcelsius: '°C',
    textohm: 'Ω',
    texteuro: '€',
    euro: '€',
    pounds: '£',
    slash: '/',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
  }),
);
