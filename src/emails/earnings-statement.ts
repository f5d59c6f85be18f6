import type { Statement } from "@/domain/notices/statement";
import { formatInstant } from "@/lib/format";
import { instantOf } from "@/lib/time";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To the caregiver: what they were paid in a month, care by care, with the sums and the way to the file. */
export function earningsStatement(voice: Voice, statement: Statement): Letter {
  const { lines, more, keptCents, feeCents, shareCents } = statement;
  const words = voice.t.money.statement;
  const month = formatInstant(instantOf(`${statement.month}-01T00:00`), voice.locale, "month");
  const amount = voice.money(shareCents);
  return {
    subject: words.subject({ month, amount }),
    preview: words.preview,
    title: words.title({ month }),
    blocks: [
      { kind: "amount", label: words.share, value: amount },
      text(words.intro({ month })),
      {
        kind: "rows",
        rows: lines.map(({ startsAt, service, shareCents: cents }) => ({
          label: voice.short(new Date(startsAt)),
          value: `${voice.t.frame.services[service].name}: ${voice.money(cents)}`,
        })),
      },
      ...(more > 0 ? [text(words.more({ more }))] : []),
      {
        kind: "rows",
        rows: [
          { label: words.kept, value: voice.money(keptCents) },
          { label: words.fee, value: voice.money(feeCents) },
          { label: words.share, value: amount },
        ],
      },
      text(words.file),
      button(words.button, voice.url("/care/earnings")),
    ],
    why: voice.t.frame.why.care,
  };
}
