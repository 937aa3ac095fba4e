/** Papers written for the sample listing of `npm start`: three fields, none of them a real paper. */

export interface SamplePaper {
  title: string;
  authors: string;
  abstract: string;
}

const paper = (title: string, authors: string, abstract: string): SamplePaper => ({
  title,
  authors,
  abstract,
});

/** In the order of the listing, the fields mixed as on a real day. */
export const SAMPLE_PAPERS: readonly SamplePaper[] = [
  paper(
    'Sparse Dictionaries Separate Syntax from Meaning in Small Language Models',
    'Ines Valdor, Tomas Reiker',
    'We train sparse autoencoders on the residual stream of small language models and ask whether single features stand for grammatical or for semantic distinctions. Features that react to agreement and word order appear in early layers; features for topics appear later. Ablating the former breaks agreement and leaves topics intact.',
  ),
  paper(
    'Counting Seabird Colonies from Drone Images with Few Labels',
    'Maren Okafor, Lise Brandt',
    'Counts of breeding seabirds are made by eye from photographs. We fine-tune a detector on two hundred labelled birds and correct its counts by a model of what it misses in dense nests. On six colonies the error falls below that of two trained observers who counted the same images.',
  ),
  paper(
    'Ice Shelf Fracture Seen by Seismometers on the Sea Floor',
    'Piotr Halvorsen, Yuki Arden, Sam Teller',
    'Fractures in floating ice are hard to observe from above. Seismometers on the sea floor under an Antarctic ice shelf recorded 14,000 events in two seasons. Most cluster along the grounding line at falling tide, and their rate doubles in the weeks before a rift becomes visible to satellites.',
  ),
  paper(
    'What Attention Heads Copy: Induction in Multilingual Models',
    'Tomas Reiker, Aiko Lindqvist',
    'Induction heads continue a sequence that was seen before. We find that in multilingual language models a few heads continue it in another language, matching by meaning rather than by token. Removing them lowers translation in context, while copying within a language stays as it was.',
  ),
  paper(
    'A Field Guide to Feature Splitting in Sparse Autoencoders',
    'Ines Valdor',
    'Larger dictionaries split one feature into several. We follow 900 features of a language model through dictionaries of growing size and describe four ways of splitting: by context, by position, by frequency and by accident. Only the first adds to what a circuit analysis explains.',
  ),
  paper(
    'Melt Ponds and the Albedo of First-Year Sea Ice',
    'Grete Sommer, Piotr Halvorsen',
    'Ponds of melt water darken sea ice in early summer. From five years of aerial images we measure the area and depth of ponds on first-year ice and their effect on albedo. A simple model in which ponds drain once through cracks explains most of the difference between years.',
  ),
  paper(
    'Birdsong Recognition in the Presence of Wind',
    'Lise Brandt, Omar Castell',
    'Recorders left in the field hear mostly wind. We train a classifier of birdsong on recordings mixed with measured wind noise and let it abstain where wind hides the band of a species. At equal recall, false reports fall by half, and rare species gain the most.',
  ),
  paper(
    'Steering Language Models by Editing One Feature at a Time',
    'Aiko Lindqvist, Ines Valdor',
    'Adding a sparse feature to the residual stream steers what a language model writes. We measure what else changes: fluency, factual recall and refusals. Steering by one feature of a sparse dictionary disturbs these less than steering by a difference of means, at equal effect on the topic.',
  ),
  paper(
    'Probing Whether Vision Models Know the Size of Things',
    'Carla Neumann, Jonas Petrak',
    'Linear probes read the true size of objects from the features of image models with an error of a factor of two, although no model was trained on sizes. The information depends on scene context: cut out of their surroundings, objects lose most of it.',
  ),
  paper(
    'Gravity Waves in the Wake of Calving Icebergs',
    'Yuki Arden, Nils Forsberg',
    'When an iceberg capsizes it sets off ocean waves. We model the waves of 30 calving events at a Greenland glacier and compare them with tide gauges in the fjord. Wave height follows the volume of ice that turns over, and not the volume that breaks off.',
  ),
  paper(
    'Pollinator Networks Recover Faster than Their Species',
    'Omar Castell, Hanna Whitlow',
    'After a fire the number of plants visited by each pollinator returns within three years, while half of the species are still missing. We follow pollination networks at twelve sites and show that generalist bees take over the visits of absent specialists.',
  ),
  paper(
    'Circuits for Counting: How Transformers Track Parentheses',
    'Jonas Petrak, Tomas Reiker',
    'Small transformers trained on balanced parentheses count depth by attention to the last unmatched sign. We reconstruct the circuit from activation patching, predict at which depth it fails, and find the same heads in a language model that was trained on code.',
  ),
  paper(
    'Snow Depth from the Reflections of Navigation Satellites',
    'Sam Teller, Grete Sommer',
    'Signals of navigation satellites reflect from snow before they reach the antenna. From existing receivers in the mountains we estimate snow depth each day with an error of four centimetres. The method needs no new instruments and sees an area of a thousand square metres.',
  ),
  paper(
    'Calibrated Abstention for Text Classifiers under Topic Shift',
    'Carla Neumann',
    'A classifier that may abstain should do so where its topic has changed. We calibrate abstention on pairs of neighbouring topics and obtain guarantees that hold when a new topic resembles an old one. On news and reviews, selective accuracy rises by six points at equal coverage.',
  ),
  paper(
    'Tracking Reef Fish across Cameras without Tags',
    'Hanna Whitlow, Maren Okafor',
    'Individual reef fish carry patterns that cameras can tell apart. We match fish between eight cameras on one reef by learned descriptors of their flanks and recover home ranges that agree with those from acoustic tags, for species too small to tag.',
  ),
  paper(
    'Dictionary Learning Finds Duplicate Features across Layers',
    'Aiko Lindqvist',
    'The same feature is often learned again in the next layer. We train one sparse dictionary across all layers of a language model and find that a third of its features persist over six layers or more. Circuits drawn with shared features need half as many edges.',
  ),
  paper(
    'Basal Friction beneath Fast Glaciers Depends on Meltwater Supply',
    'Nils Forsberg, Grete Sommer',
    'Ice streams slide over wet sediment. We invert four years of surface velocity of three Greenland glaciers for friction at the bed. Friction falls when meltwater first arrives in spring and rises later, when channels drain it, although more water flows.',
  ),
  paper(
    'Bats Avoid Wind Turbines They Can Hear',
    'Omar Castell',
    'Bats die at wind turbines more often in light wind. With microphones on towers we show that bats keep a distance that grows with the sound of the blades, and come close only when turbines stand still or turn slowly. Starting turbines at a higher wind speed would spare most of them.',
  ),
  paper(
    'Attribution Methods Disagree Because They Answer Different Questions',
    'Jonas Petrak, Carla Neumann',
    'Saliency maps of one image differ between attribution methods. We state for seven methods the counterfactual that each of them answers and show on synthetic images that they are right about it. Disagreement is high exactly where the questions have different answers.',
  ),
  paper(
    'How Forest Edges Change the Wind inside',
    'Hanna Whitlow',
    'Wind enters a forest at its edge. We measured wind at sixty masts along three transects and find that the distance over which it decays depends on the understorey far more than on the height of trees. Cutting the understorey at the edge exposes a strip three times as wide.',
  ),
  paper(
    'Language Models Forget Rare Names First',
    'Ines Valdor, Carla Neumann',
    'When language models are trained further, rare facts go before common ones. We track recall of 40,000 facts about people through fine-tuning. The names that are forgotten first are those whose features in a sparse dictionary are shared with other names.',
  ),
  paper(
    'Sediment Plumes Reveal Hidden Drainage under Ice',
    'Yuki Arden, Piotr Halvorsen',
    'Turbid plumes in front of glaciers carry what rivers under the ice have eroded. From satellite images of forty plumes we estimate when drainage under the ice switches to channels, and confirm the dates by the slowing of the glaciers.',
  ),
];
