import { signsOf } from '../../core/identity/same-paper';
import type { Paper } from '../../core/paper';

/** So many that share one sign are looked at: more tell nothing, and another sign is rarer. */
const MOST_OF_SIGN = 5;

/** Papers of one title, by what else they say. */
export class SignIndex {
  private readonly places = new Map<string, number[]>();

  /** @param place what the paper is found again by */
  add(paper: Paper, place: number): void {
    for (const sign of signsOf(paper, false)) {
      const known = this.places.get(sign) ?? [];
      if (known.length < MOST_OF_SIGN && !known.includes(place)) this.places.set(sign, [...known, place]);
    }
  }

  /** Places of those that share a sign with the paper. */
  find(paper: Paper): number[] {
    return [...new Set(signsOf(paper, true).flatMap((sign) => this.places.get(sign) ?? []))];
  }
}
