/** The last questions of this browser; they leave it only when asked again. */

const KEPT = "cineseek.recent";
const MOST = 8;

export function recentQuestions(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

export function noteQuestion(q: string): void {
  const text = q.trim();
  if (!text) return;
  const kept = [text, ...recentQuestions().filter((one) => one !== text)];
  localStorage.setItem(KEPT, JSON.stringify(kept.slice(0, MOST)));
}

export function forgetQuestions(): void {
  localStorage.removeItem(KEPT);
}
