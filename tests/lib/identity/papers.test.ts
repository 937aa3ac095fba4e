/** Addresses of papers, family by family: the ids they hold. */
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/identity/identify.ts';
import { NUMBERED } from './paper-addresses.ts';

const FAMILIES: Record<string, [id: string, ...addresses: string[]][]> = {
  ...NUMBERED,
  proceedings: [
    [
      'openreview:B1-x_9QZ',
      'https://openreview.net/forum?id=B1-x_9QZ&noteId=zz123',
      'https://openreview.net/pdf?id=B1-x_9QZ',
      'https://openreview.net/attachment?name=supplementary_material&id=B1-x_9QZ',
      'https://openreview.net/references?referent=B1-x_9QZ',
      'https://iclr.cc/virtual_2020/poster_B1-x_9QZ.html',
    ],
    [
      'acl:P17-1001',
      'https://aclanthology.org/P17-1001v2.pdf',
      'https://www.aclweb.org/anthology/P/P17/P17-1001.pdf',
      'https://aclanthology.org/attachments/P17-1001.Software.zip',
      'http://aclweb.org/anthology/papers/P/P17/P17-1001/',
      'https://aclanthology.info/papers/P17-1001/p17-1001',
      'https://doi.org/10.18653/v1/P17-1001',
    ],
    [
      'acl:2021.findings-emnlp.12',
      'https://aclanthology.org/2021.findings-emnlp.12.bib',
      'https://www.aclweb.org/anthology/2021.findings-emnlp.12/',
    ],
    [
      'neurips:2020/1457c0d6bfcb4967418bfb8ac142f64a',
      'https://papers.nips.cc/paper/2020/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html',
      'https://proceedings.neurips.cc/paper_files/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Supplemental.zip',
    ],
    ['neurips:4824', 'https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-networks.pdf'],
    [
      'pmlr:v28/sutskever13',
      'https://proceedings.mlr.press/v28/sutskever13.html',
      'http://proceedings.mlr.press/v28/sutskever13-supp.pdf',
      'http://jmlr.org/proceedings/papers/v28/sutskever13.pdf',
      'https://raw.githubusercontent.com/mlresearch/v28/main/assets/sutskever13/sutskever13.pdf',
    ],
    [
      'cvf:He_Deep_Residual_Learning_CVPR_2016',
      'https://openaccess.thecvf.com/content_cvpr_2016/papers/He_Deep_Residual_Learning_CVPR_2016_paper.pdf',
      'https://www.cv-foundation.org/openaccess/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html',
      'https://openaccess.thecvf.com/content_cvpr_2016/supplemental/He_Deep_Residual_Learning_CVPR_2016_supplemental.pdf',
    ],
    [
      'jmlr:v15/srivastava14a',
      'http://jmlr.org/papers/v15/srivastava14a.html',
      'https://jmlr.csail.mit.edu/papers/volume15/srivastava14a/srivastava14a.pdf',
    ],
    [
      'ijcai:2019/33',
      'https://www.ijcai.org/Proceedings/2019/0033.pdf',
      'https://doi.org/10.24963/ijcai.2019/33',
    ],
    ['ijcai:1995/7', 'https://www.ijcai.org/Proceedings/95/Papers/007.pdf'],
    ['aaai:ocs/9745', 'https://www.aaai.org/ocs/index.php/AAAI/AAAI15/paper/view/9745/9656'],
    [
      'aaai:5330',
      'https://ojs.aaai.org/index.php/AAAI/article/view/5330/5186',
      'https://cdn.aaai.org/ojs/5330/5330-13-8555-1-10-20200511.pdf',
    ],
    [
      'usenix:usenixsecurity20/lee',
      'https://www.usenix.org/conference/usenixsecurity20/presentation/lee',
      'https://www.usenix.org/system/files/sec20-lee.pdf',
      'https://www.usenix.org/system/files/sec20-paper-lee_prepub.pdf',
    ],
    [
      'usenix:osdi16/abadi',
      'https://www.usenix.org/system/files/conference/osdi16/osdi16-abadi.pdf',
      'https://www.usenix.org/conference/osdi16/technical-sessions/presentation/abadi',
    ],
    ['ecva:eccv_2020/267', 'https://www.ecva.net/papers/eccv_2020/papers_ECCV/html/267_ECCV_2020_paper.php'],
    [
      'isca:interspeech_2019/park19e_interspeech',
      'https://www.isca-archive.org/interspeech_2019/park19e_interspeech.html',
      'https://www.isca-archive.org/interspeech_2019/park19e_interspeech.pdf',
    ],
    [
      'ieee:726791',
      'https://ieeexplore.ieee.org/abstract/document/726791/',
      'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=726791',
      'https://ieeexplore.ieee.org/iel4/5/15641/00726791.pdf',
      'http://ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=726791',
    ],
  ],
  'medicine and indexes': [
    [
      'pmid:31978945',
      'https://pubmed.ncbi.nlm.nih.gov/31978945/?dopt=Abstract',
      'https://www.ncbi.nlm.nih.gov/pubmed/31978945',
      'https://europepmc.org/abstract/MED/31978945',
    ],
    [
      'pmcid:PMC7092803',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC7092803/',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/pmc7092803/pdf/main.pdf',
      'https://europepmc.org/articles/PMC7092803',
      'https://europepmc.org/article/PMC/PMC7092803',
    ],
    [
      'pii:S0092867420302294',
      'https://www.sciencedirect.com/science/article/abs/pii/S0092867420302294',
      'https://www.cell.com/cell/fulltext/S0092-8674(20)30229-4',
      'https://linkinghub.elsevier.com/retrieve/pii/S0092867420302294',
    ],
    [
      'pii:S0140673620301835',
      'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext',
    ],
    [
      'hal:hal-01234567',
      'https://hal.science/hal-01234567v2/document',
      'https://inria.hal.science/hal-01234567/file/paper.pdf',
    ],
    [
      'dblp:conf/nips/VaswaniSPUJGKP17',
      'https://dblp.uni-trier.de/rec/bibtex/conf/nips/VaswaniSPUJGKP17',
      'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.bib',
    ],
    [
      's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
      'https://www.semanticscholar.org/paper/Attention-Vaswani-Shazeer/204e3073870fae3d05bcbc2f6a8e263d9b72e776/figure/3',
      'https://pdfs.semanticscholar.org/204e/3073870fae3d05bcbc2f6a8e263d9b72e776.pdf',
    ],
    [
      'openalex:W2741809807',
      'https://openalex.org/W2741809807',
      'https://api.openalex.org/works/w2741809807',
    ],
    ['inspire:451647', 'https://inspirehep.net/record/451647', 'https://inspirehep.net/literature/451647#'],
    [
      'ads:2016PhRvL.116f1102A',
      'https://ui.adsabs.harvard.edu/#abs/2016PhRvL.116f1102A/abstract',
      'http://adsabs.harvard.edu/abs/2016PhRvL.116f1102A',
    ],
    [
      'ssrn:3526487',
      'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3526487',
      'https://ssrn.com/abstract=3526487',
      'https://doi.org/10.2139/ssrn.3526487',
    ],
    [
      'nber:w26882',
      'https://www.nber.org/system/files/working_papers/w26882/w26882.pdf',
      'https://doi.org/10.3386/w26882',
      'https://ideas.repec.org/p/nbr/nberwo/26882.html',
    ],
    [
      'euclid:aos/1176344136',
      'https://projecteuclid.org/euclid.aos/1176344136',
      'https://projecteuclid.org/journals/annals-of-statistics/volume-6/issue-2/Title/10.1214/aos/1176344136.full',
    ],
    [
      'researchgate:319770183',
      'https://www.researchgate.net/publication/319770183_Some_Title',
      'https://www.researchgate.net/profile/A-B/publication/319770183_Some_Title/links/1/x.pdf',
    ],
    [
      'repec:rjr:romjef:vy2003i1p86-97',
      'https://ideas.repec.org/a/rjr/romjef/vy2003i1p86-97.html',
      'https://econpapers.repec.org/article/rjrromjef/v_3ay_3a2003_3ai_3a1_3ap_3a86-97.htm',
    ],
  ],
};

describe.each(Object.entries(FAMILIES))('%s', (_, papers) => {
  it.each(papers.flatMap(([id, ...addresses]) => addresses.map((address) => [address, id])))(
    '%s is %s',
    (address, id) => {
      const { kind, ids } = identify(address);
      expect(kind).toBe('paper');
      expect(ids).toContain(id);
    },
  );
});
