/** Proposes automatic backups, in one press, once there is something to lose. */
import { i18n } from '#i18n';

export interface BackupProposalProps {
  papers: number;
  onAccept: () => void;
  onLater: () => void;
}

export function BackupProposal({ papers, onAccept, onLater }: BackupProposalProps) {
  return (
    <div class="proposal">
      <p>{i18n.t('backup.propose', [String(papers)])}</p>
      <div class="row">
        <button type="button" class="primary" onClick={onAccept}>
          {i18n.t('backup.proposeYes')}
        </button>
        <button type="button" onClick={onLater}>
          {i18n.t('backup.proposeLater')}
        </button>
      </div>
    </div>
  );
}
