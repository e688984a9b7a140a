import { joinLocal, type LocalData } from '../../core/local-data';
import { DEFAULT_SETTINGS, parseSettings } from '../../core/settings';
import { type RestoredRecord, recordText } from './archive-schemas';

/** What a file brings of what is not in the database, as far as it is not here already. */
export interface LocalPreview {
  rejections: number;
  visits: number;
  /** `none`: the file says nothing else than what is here. `fresh`: nobody has chosen anything here. `other`: both have. */
  settings: 'none' | 'fresh' | 'other';
}

export type LocalRecord = Extract<
  RestoredRecord,
  { part: 'rejections' | 'visits' | 'isHistoryOn' | 'settings' }
>;

/** Collects the settings, rejections and visits of a file. */
export class RestoredLocal {
  private readonly rejections: LocalData['rejections'] = [];
  private readonly visits: LocalData['history']['visits'] = [];
  private isOn: boolean | undefined;
  private settings: LocalData['settings'] | undefined;

  /** @param idHere the id that a paper of the file has here */
  take({ part, value }: LocalRecord, idHere: (id: string) => string): void {
    if (part === 'rejections') this.rejections.push({ ...value, paperId: idHere(value.paperId) });
    else if (part === 'visits') this.visits.push({ ...value, id: idHere(value.id) });
    else if (part === 'isHistoryOn') this.isOn = value;
    else this.settings = parseSettings(value);
  }

  /** What is to be joined with what is here; null where that would change nothing. */
  compare(here: LocalData): { local: LocalData | null; preview: LocalPreview } {
    const { rejections, visits, isOn = here.history.isOn, settings = here.settings } = this;
    const local = { settings, rejections, history: { isOn, visits } };
    const after = joinLocal(here, local, true);
    const chosenHere = chosen(here);
    const isFresh = chosenHere === recordText([DEFAULT_SETTINGS, false]);
    return {
      local: textOf(after) === textOf(here) ? null : local,
      preview: {
        rejections: countNew(after.rejections, here.rejections),
        visits: countNew(after.history.visits, here.history.visits),
        settings: chosenHere === chosen(local) ? 'none' : isFresh ? 'fresh' : 'other',
      },
    };
  }
}

function textOf({ settings, rejections, history }: LocalData): string {
  return recordText([settings, rejections, history.isOn, history.visits]);
}

/** What a user chooses. */
function chosen({ settings, history }: LocalData): string {
  return recordText([settings, history.isOn]);
}

function countNew(after: unknown[], before: unknown[]): number {
  const known = new Set(before.map(recordText));
  return after.filter((one) => !known.has(recordText(one))).length;
}
