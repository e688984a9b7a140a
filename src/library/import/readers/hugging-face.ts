import { readDate } from '../read-date';
import type { FoundPaper } from '../to-items';
import { isObject, type JsonObject } from './parse-record';

/** One of https://huggingface.co/api/daily_papers, or of https://huggingface.co/api/papers/ID. */
export function isHuggingFace(value: JsonObject): boolean {
  return isObject(value.paper) || 'githubRepo' in value || 'submittedOnDailyAt' in value;
}

/** The outer object repeats what the paper says and adds who sent it in. */
export function fromHuggingFace(value: JsonObject): FoundPaper {
  const paper = isObject(value.paper) ? value.paper : value;
  const date = readDate(paper.submittedOnDailyAt);
  return {
    title: paper.title ?? value.title,
    abstract: paper.summary ?? value.summary,
    authors: paper.authors,
    published: paper.publishedAt,
    ids: [paper.id],
    links: [paper.githubRepo, paper.projectPage],
    upvotes: paper.upvotes,
    ...(date ? { appearance: { digest: 'Daily Papers', date } } : {}),
  };
}
