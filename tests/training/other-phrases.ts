/** Patterns and phrases of what stands on pages beside papers. */

const list = (words: string) =>
  words
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

export const PHRASES: Record<string, string[]> = {
  field:
    list(`physics | chemistry | mathematics | computer science | biology | linguistics | machine learning |
    philosophy | history | economics | psychology | statistics | robotics | sociology | medicine | geology |
    astronomy | neuroscience | law | music | materials science | electrical engineering | data science |
    public health | genetics | artificial intelligence | natural language processing | computer vision |
    human-computer interaction | information systems | software engineering | education | anthropology |
    ecology | political science | nursing | pharmacology | architecture | civil engineering | oceanography`),
  Field:
    list(`Physics | Chemistry | Mathematics | Computer Science | Biology | Linguistics | Machine Learning |
    Philosophy | History | Economics | Psychology | Statistics | Robotics | Sociology | Medicine | Geology |
    Astronomy | Neuroscience | Law | Music | Materials Science | Electrical Engineering | Data Science |
    Public Health | Genetics | Artificial Intelligence | Computer Vision | Software Engineering | Education |
    Signal Processing | Network Security | Databases | Programming Languages | Operating Systems | Optics |
    Human-Computer Interaction | Information Retrieval | Computational Biology | Applied Mathematics`),
  city: list(`Oslo | Lisbon | Vienna | Zurich | Kyoto | Nairobi | Toronto | Melbourne | Lima | Cairo | Prague |
    Dublin | Chicago | Boston | Seattle | Austin | Hamburg | Leipzig | Lyon | Turin | Seoul | Hanoi | Mumbai |
    Cape Town | San Diego | New Orleans | Vancouver | Edinburgh | Utrecht | Ghent | Uppsala | Aarhus | Krakow |
    Santiago | Bogotá | Montréal | São Paulo | Tel Aviv | Singapore | Bangkok | Riga | Athens | Sevilla`),
  country:
    list(`Norway | Portugal | Austria | Switzerland | Japan | Kenya | Canada | Australia | Peru | Egypt |
    Czech Republic | Ireland | USA | Germany | France | Italy | South Korea | Vietnam | India | South Africa |
    UK | The Netherlands | Belgium | Sweden | Denmark | Poland | Chile | Colombia | Brazil | Israel | Spain`),
  given:
    list(`Anna | Peter | Maria | John | Wei | Yuki | Fatima | Omar | Carlos | Ingrid | Tom | Julia | Ravi |
    Elena | David | Sofia | Michael | Laura | Ahmed | Nina | Paul | Clara | Hiro | Leila | Sven | Grace`),
  family: list(`Baker | Müller | Rossi | Tanaka | Kumar | Garcia | Novak | Hansen | Dubois | Chen | Okafor |
    Silva | Petrov | Cohen | Kim | Nguyen | Larsen | Moreau | Haddad | Fischer | Walsh | Mori | Costa | Weber`),
  person: ['{given} {family}', '{given} {family}', 'Dr. {given} {family}', 'Prof. {family}'],
  body: list(`University of {city} | {city} University | {city} University of Technology | Institute of {Field} |
    Department of {Field} | Faculty of {Field} | School of {Field} | {city} Institute of Technology |
    National Laboratory for {Field} | Center for {Field} | Max Planck Institute for {Field} | {company} Research |
    {company} | National Research Council | Royal Academy of {Field} | {city} General Hospital | State College |
    Academy of Sciences | Technical University of {city} | {company} Labs | Hochschule {city} |
    Universität {city} | Université de {city} | Universidad de {city} | Politecnico di {city}`),
  company:
    list(`Acme Corp. | Northwind | Bluefield Systems | Orbis Motors | Helio Energy | Quantix | Nordbank |
    Fabrikon | Lumen Foods | Silverline Air | Vertex Health | Polar Telecom | Meridian Media | Cobalt Software`),
  month:
    list(`January | February | March | April | May | June | July | August | September | October | November |
    December | Jan | Feb | Mar | Apr | Jun | Jul | Aug | Sep | Oct | Nov | Dec`),
  weekday: list(
    'Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday | Mon | Tue | Wed | Thu',
  ),
  date: ['{month} {n}, {year}', '{n} {month} {year}', '{weekday}, {month} {n}', '{weekday} {n} {month}'],
  dish: list(`chicken soup | apple pie | lentil curry | roast potatoes | tomato salad | lemon cake | fried rice |
    mushroom risotto | beef stew | banana bread | garlic noodles | pumpkin soup | grilled salmon | pancakes |
    chocolate mousse | vegetable lasagne | black bean tacos | onion tart | spring rolls | oatmeal cookies`),
  taste:
    list(`easy | quick | creamy | crispy | spicy | homemade | classic | vegan | one-pot | slow-cooked | the best
    | simple | healthy | festive | grandma's | gluten-free | summer | roasted`),
  product:
    list(`wireless headphones | running shoes | coffee maker | laptop stand | water bottle | desk lamp |
    office chair | phone case | backpack | rain jacket | electric kettle | gaming mouse | yoga mat | tent |
    bluetooth speaker | smart watch | cotton shirt | kitchen knife | bike helmet | 4K monitor | power bank`),
  colour: list('black | white | red | blue | green | grey | silver | navy | brown | pink | yellow'),
  price: ['$19.99', '€ 49', '£12.50', 'from $5', '20% off', '$1,299', '15,00 €'],
  topic:
    list(`climate policy | interest rates | the housing market | the election | the new budget | school meals |
    football | the royal family | air travel | electric cars | the strike | the storm | the trial | tax cuts |
    the prime minister | energy prices | social media | a police inquiry | wildfires | the World Cup | refugees`),
  event:
    list(`welcome reception | opening ceremony | closing remarks | coffee break | lunch | conference dinner |
    poster session | registration | panel discussion | keynote | tutorial | doctoral consortium | excursion |
    business meeting | awards ceremony | breakfast | social event | demo session | town hall | group photo`),
  part: list(`Home | About us | Contact | News | Events | People | Research | Teaching | Publications | Projects |
    Members | Alumni | Open positions | Software | Datasets | Links | Archive | Search | Sign in | Log out |
    Help | FAQ | Privacy policy | Terms of use | Sitemap | Accessibility | Imprint | Cookie settings |
    Subscribe | Newsletter | Share | Print | Language | Site index | Downloads | Support | Jobs | Shop | Cart`),
  committee:
    list(`Program Committee | Organizing Committee | General Chairs | Local Chairs | Steering Committee |
    Area Chairs | Publicity Chair | Senior Program Committee | Web Chair | Sponsorship Chairs | Reviewers |
    Workshop Chairs | Tutorial Chairs | Advisory Board | Student Volunteers | Editorial Board | Jury`),
  work: list(`the garden | winter | the last train | silence | the sea | a stranger | the river | two sisters |
    midnight | the lighthouse | memory | gold | the hunter | a long way home | the island | summer rain |
    the clockmaker | shadows | the orchard | love | dust | the border | glass | the wedding | wolves`),
  adjective:
    list(`lost | secret | broken | endless | dark | golden | quiet | wild | little | forgotten | red |
    burning | hidden | distant | strange | sweet | last | empty | blue | bright`),
  role: list(`Professor | Postdoctoral Researcher | PhD Student | Research Assistant | Software Engineer |
    Data Analyst | Lecturer | Project Manager | Lab Technician | Sales Manager | Nurse | Accountant |
    Product Designer | Marketing Lead | Research Scientist | Visiting Scholar | Secretary | Intern | Teacher`),
  language: list('Python | JavaScript | Rust | C++ | Java | Go | Kotlin | Julia | R | TypeScript | Haskell'),
  tool: list(`web framework | command line tool | parser | database driver | package manager | test runner |
    plotting library | text editor | chat bot | static site generator | linter | game engine | compiler`),
  verb: list(`announces | wins | loses | warns of | rejects | backs | delays | opens | closes | plans | cuts |
    raises | faces | visits | leaves | joins | celebrates | defends | sues | buys | sells | praises`),
  place:
    list(`Main Hall | Room {n} | Ballroom A | Lecture Theatre {n} | Grand Foyer | Building {n}, Room {n} |
    Zoom | Auditorium | Level {n} | Seminar Room {n} | Online | Garden Terrace | Convention Center`),
  advice:
    list(`write a good CV | learn a new language | sleep better | save money | travel alone | stay focused |
    start a garden | choose a laptop | prepare for an interview | bake bread | run a marathon | read more books |
    give a talk | survive your first year | pack a suitcase | build a website | use a spreadsheet | make friends`),
  journal: list(`Journal of {Field} | Transactions on {Field} | Annals of {Field} | {Field} Letters |
    International Journal of {Field} | Review of {Field} | Nature {Field} | Advances in {Field} |
    Zeitschrift für {Field} | Revue de {Field} | Acta {Field} | Archives of {Field} | {Field} Today`),
  acronym: list(
    'ICXA | SIGFOO | WADL | EACQ | NAPS | IJCM | AISTA | CONLL | ASPLO | VLDX | CHIL | PODX | MICRA',
  ),
};

export const PATTERNS = {
  navigation: [
    '{part}',
    '{part} | {part}',
    'Back to {part}',
    'View all {n} results',
    'Read more',
    'Show more items',
    'Next page',
    'Page {n} of {n}',
    'Skip to main content',
    'Sort by date',
    'Filter by year',
    'Download the full program as PDF',
    'Add to calendar',
    'Log in to your account',
    'Create a free account',
    'Forgot your password?',
    'Follow us on social media',
    'Copyright © {year} {body}. All rights reserved.',
    'Last updated on {date}',
    'Click here to register',
    'Submit your paper',
    'Instructions for authors',
    'About this site',
    'Contact {person}',
    'Manage cookies',
    'Export to BibTeX',
    'Cited by {n}',
    'Save this search',
    'Related articles',
    'All {n} versions',
    'Full text available',
  ],
  heading: [
    'Call for papers',
    'Important dates',
    'Accepted papers',
    'List of accepted papers',
    'Publications {year}',
    'Selected publications',
    'Journal articles',
    'Conference papers',
    'Book chapters',
    'Recent publications',
    'Preprints and working papers',
    'Invited speakers',
    'Keynote speakers',
    '{committee}',
    'Program at a glance',
    'Travel information',
    'Registration fees and deadlines',
    'Our research group',
    'Current members',
    'Research interests',
    'Table of contents',
    'Volume {n}, Issue {n}',
    'Volume {n} ({year})',
    'Reading list for {Field} {n}',
    'Week {n}: {Field}',
    'Technical reports',
    'PhD theses',
    'Awards and honors',
    'Teaching and supervision',
    'Code of conduct',
    'Venue and accommodation',
    'Sponsors and partners',
    'Session {n}: {Field}',
    'Session {n}{n}: {Field} and {Field}',
    'Track {n} - {Field}',
    'Papers by topic',
    '{acronym} {year}: {city}, {country}',
    'The {n}th International Conference on {Field}',
    'The {n}th Workshop on {Field} and {Field}',
    'Day {n} ({weekday}, {date})',
    'Oral presentations',
    'Poster session {n}',
    'Main conference',
    'Frequently asked questions',
  ],
  venue: [
    '{journal}',
    '{journal} {n} ({n}), {n}-{n}, {year}',
    '{journal}, vol. {n}, no. {n}, pp. {n}–{n}',
    'In Proceedings of the {n}th International Conference on {Field}, {year}',
    'Proceedings of {acronym} {year}',
    '{acronym} {year}, {city}, {country}',
    'In: {acronym} {year}. pp. {n}-{n}',
    'arXiv preprint, {month} {year}',
    'Published in {journal}, {date}',
    'To appear in {acronym} {year}',
    'PhD thesis, {body}, {year}',
    'Technical Report {n}, {body}',
    'Lecture Notes in {Field} {n}',
    'Springer, {year}',
    'Best Paper Award at {acronym} {year}',
    'International Workshop on {Field}, {city}, {country}, {month} {year}',
    'Accepted to {acronym} {year} (oral)',
    'Handbook of {Field}, chapter {n}',
  ],
  body: [
    '{body}',
    '{body}, {body}',
    '{body}, {city}, {country}',
    '{body} and {body}',
    '{city}, {country}',
    '{company}, {city}',
    '{role}, {body}',
    '{person}, {body}',
    '{person} ({body})',
  ],
  event: [
    '{event}',
    '{n}:00 - {n}:30 {event}',
    '{event} in the {place}',
    'Keynote by {person}: {field} in {year}',
    'Session chair: {person}',
    '{date}, {place}',
    '{weekday} {n}:{n} - {n}:{n}',
    'Panel: the future of {field}',
    'Chair: {person} ({body})',
    'Break sponsored by {company}',
    '{event} and {event}',
    'Tutorial {n}: introduction to {field}',
    'Invited talk: {person}',
    'Welcome by {person}',
  ],
  news: [
    '{company} {verb} {topic}',
    '{person} {verb} {topic}',
    'How {topic} changed {city}',
    'Why {topic} matters now',
    '{city} {verb} plan for {topic}',
    'What we know about {topic}',
    '{n} things to know about {topic}',
    'Live updates: {topic} in {country}',
    '{country} {verb} {topic} after {topic}',
    'Opinion: {topic} is not the answer',
    'Minister {verb} {topic} as {topic} {verb} {topic}',
    '{company} to {advice}, says {person}',
    'Who is {person}?',
    '‘I had no choice’: {person} on {topic}',
    'Watch: {topic} in {n} pictures',
    '{country} v {country}: match report',
    '{body} receives ${n} million gift for {field}',
    'New building for {field} opens in {city}',
    'Alumna {person} wins medal',
    'Scientists in {city} find clue to {topic}',
    'Podcast: {person} talks about {topic}',
    'Weekly briefing: {topic}, {topic} and {topic}',
  ],
  blog: [
    'How to {advice}',
    '{n} ways to {advice}',
    'Why I stopped trying to {advice}',
    'My {year} in review',
    'What nobody tells you about {field}',
    'Thoughts on {topic}',
    'Notes from {city}',
    'A beginner’s guide to {field}',
    'Getting started with {language}',
    'Writing a {tool} in {language}',
    'Release notes: version {n}.{n}',
    'We are hiring: {role}',
    'Things I learned as a {role}',
    'Hello, world',
    'On leaving {company}',
    'The {tool} I wish I had',
    'Ask me anything: {role} at {company}',
    'Upgrading from {language} {n} to {language} {n}',
  ],
  recipe: [
    '{taste} {dish}',
    '{dish} with {dish}',
    'How to make {taste} {dish}',
    '{n}-minute {dish}',
    '{taste} {dish} recipe',
    '{taste} and {taste} {dish}',
    '{dish} for {n} people',
  ],
  product: [
    '{colour} {product}',
    '{product}, {colour}',
    '{product} {price}',
    '{company} {product} - {colour}',
    '{taste} {product} for men and women',
    'Set of {n} {product}',
    'Buy {product} online',
    '{product} ({n} reviews)',
    'Refurbished {product} with free delivery',
    '{company} {product} {n} Pro, {n} GB, {colour}',
    'Apartment for rent, {n} rooms, {city}',
    'Flights from {city} to {city} {price}',
  ],
  art: [
    'The {adjective} {work}',
    '{work} and {work}',
    '{work} ({year})',
    'A {adjective} {adjective} {work}',
    'Songs of {work}',
    'The {work} of {city}',
    'Symphony No. {n} in D minor',
    'String Quartet No. {n}, Op. {n}',
    '{adjective} {work}: a novel',
    'Return to {work}',
    'The book of {work}',
    '{work}, part {n}',
    'Concerto for violin and orchestra',
    'Tales from {city}',
    'A history of {country}',
    'Introduction to {Field}, {n}th edition',
    'Principles of {Field}',
    'The {city} murders',
    'Letters to {given}',
    'Season {n}, episode {n}: {work}',
  ],
  job: [
    '{role}',
    '{role} in {field}',
    '{role} (m/f/d), {city}',
    '{role} at {company}',
    'Open position: {role} in {field}',
    'Senior {role}, {company}, {city}',
    '{role} in {Field}, {body}',
    'Part-time {role}',
    'Fully funded PhD position in {field}',
    '{role}, {price} per hour',
  ],
  course: [
    '{Field} {n}01: Introduction',
    'Introduction to {field}',
    'Lecture {n}: {field}',
    'Seminar in {field}, spring {year}',
    'Homework {n} due {date}',
    'Advanced topics in {field}',
    'Bachelor of {Field}',
    'Master in {Field}',
    'Summer school on {field}, {city}',
    'Exam on {date} in {place}',
    'Slides of lecture {n}',
    'Exercise sheet {n}',
  ],
  code: [
    '{tool} for {language}',
    'A fast {tool} written in {language}',
    'awesome-{language}',
    'Fix crash in {tool}',
    'Merge pull request #{n}{n}{n}',
    'Bump version to {n}.{n}.{n}',
    'Official implementation in {language}',
    'Add support for {language} {n}',
    'README.md',
    'pip install {language}-{n}',
    'Code of our {acronym} {year} submission',
    '{n} commits, {n} contributors',
    'Question: how do I {advice} with {language}?',
    'Dataset of {n},000 {product} images',
  ],
  reference: [
    '{family}, {family} and {family} ({year})',
    '{family} et al., {year}',
    '{given} {family}, {given} {family} and {given} {family}',
    '{family} A., {family} B. {journal} {n}, {n} ({year})',
    '[{n}] {family} et al. {journal}, {year}',
    'doi:10.{n}{n}{n}/{acronym}.{year}.{n}',
    'Supplementary material',
    'Keywords: {field}, {field}, {field}',
    '{field}, {field}, {field}',
    '{Field}; {Field}; {Field}',
    '{Field}',
  ],
  speech: [
    'Thanks for sharing, this helped me a lot!',
    'I agree with {given}, but {topic} is different.',
    'Does anyone know how to {advice}?',
    'We are happy to announce that {person} has joined us.',
    'Please send your application to {person} by {date}.',
    'The deadline has been extended to {date}.',
    'This site uses cookies to improve your experience.',
    'Our group works on {field} and {field}.',
    'Born in {city}, {given} studied {field} at {body}.',
    'The award was given to {person} for work on {field}.',
    'Papers should be at most {n} pages long.',
    'The registration fee includes lunch and the {event}.',
    'I am a {role} at {body}, where I work on {field}.',
    'Joint work with {person} and {person}.',
    'See also {person}’s page.',
  ],
} satisfies Record<string, string[]>;
