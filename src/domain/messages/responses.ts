import { z } from "zod";
import { BookingPage } from "@/domain/bookings/responses";
import { PictureView } from "@/domain/pictures/responses";
import { Instant, KeysetLinks } from "@/lib/http/response-schemas";

/** The other person of a thread: no more than a first name. */
const Partner = z.strictObject({ id: z.uuid(), name: z.string(), avatarUrl: z.string() });

const MessageView = z.strictObject({
  id: z.uuid(),
  seq: z.int(),
  isOwn: z.boolean(),
  /** Null where an admin hid it, or its author is erased. */
  text: z.string().nullable(),
  state: z.enum(["shown", "hidden", "erased"]),
  /** It has contact data, which the other person does not see yet. */
  contactHidden: z.boolean(),
  pictures: z.array(PictureView),
  createdAt: Instant,
});
export type MessageView = z.infer<typeof MessageView>;

export const SentMessage = z.strictObject({ id: z.uuid(), message: MessageView });
export type SentMessage = z.infer<typeof SentMessage>;

const ThreadRow = z.strictObject({
  id: z.uuid(),
  /** The side of the reader. */
  party: z.enum(["owner", "caregiver"]),
  other: Partner,
  last: MessageView,
  unread: z.int(),
});
export type ThreadRow = z.infer<typeof ThreadRow>;

export const ThreadPage = z.strictObject({ threads: z.array(ThreadRow), ...KeysetLinks });

/** Why the reader cannot write here now. */
export const OBSTACLES = ["you_blocked", "messages_blocked", "person_gone", "caregiver_unavailable"] as const;
export type Obstacle = (typeof OBSTACLES)[number];

const BookingInThread = z.strictObject({ requestedAt: Instant, booking: BookingPage.shape.bookings.element });

export const ThreadView = z.strictObject({
  id: z.uuid(),
  party: z.enum(["owner", "caregiver"]),
  other: Partner,
  obstacle: z.enum(OBSTACLES).nullable(),
  hasBlocked: z.boolean(),
  /** Contact data is shown, because a booking between the two was paid. */
  isOpen: z.boolean(),
  lastSeq: z.int(),
  readSeq: z.int(),
  bookings: z.array(BookingInThread),
});
export type ThreadView = z.infer<typeof ThreadView>;

export const MessagePage = z.strictObject({
  messages: z.array(MessageView),
  /** The number of the last message that the other person has read. */
  otherReadSeq: z.int(),
  isOpen: z.boolean(),
  hasOlder: z.boolean(),
  hasNewer: z.boolean(),
});
export type MessagePage = z.infer<typeof MessagePage>;

export const UnreadCount = z.strictObject({ unread: z.int() });
export type UnreadCount = z.infer<typeof UnreadCount>;
