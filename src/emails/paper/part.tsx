import type { Block } from "../letter";
import { Amount } from "./amount";
import { Button } from "./button";
import { painted } from "./colours";
import { Note } from "./note";
import { Rows } from "./rows";
import { Steps } from "./steps";

const PARAGRAPH = { margin: "0 0 18px", fontSize: 16, lineHeight: "25px" };

/** One part of a letter as mail programs understand it. */
export function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case "text": {
      const { className, paint } = painted({ ink: "ink" });
      return (
        <p className={className} style={{ ...PARAGRAPH, ...paint }}>
          {block.text}
        </p>
      );
    }
    case "rows":
      return <Rows rows={block.rows} />;
    case "amount":
      return <Amount label={block.label} value={block.value} />;
    case "note":
      return <Note tone={block.tone} title={block.title} text={block.text} />;
    case "quote":
      return <Note tone="urgent" text={block.text} />;
    case "steps":
      return <Steps steps={block.steps} />;
    case "button":
      return <Button label={block.label} href={block.href} />;
    case "address": {
      const lead = painted({ ink: "muted" });
      const link = painted({ ink: "brand" });
      return (
        <p className={lead.className} style={{ ...PARAGRAPH, ...lead.paint, fontSize: 13, lineHeight: "20px" }}>
          {block.lead}
          <br />
          <a href={block.href} className={link.className} style={{ ...link.paint, wordBreak: "break-all" }}>
            {block.href}
          </a>
        </p>
      );
    }
  }
}
