import type { ReactNode } from "react";
import { FieldStates, Overlays } from "@/components/dev/form-kit";
import { Art } from "@/components/illustrations/art";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { BarChart, LineChart } from "@/components/ui/chart";
import { Countdown } from "@/components/ui/countdown";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { DialogButton } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ApiForm } from "@/components/ui/form/api-form";
import { Pagination } from "@/components/ui/pagination";
import { Price } from "@/components/ui/price";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { Spinner } from "@/components/ui/spinner";
import { StarRating } from "@/components/ui/star-rating";
import { StatTile } from "@/components/ui/stat-tile";
import { Steps } from "@/components/ui/steps";
import { Table } from "@/components/ui/table";
import { Timeline } from "@/components/ui/timeline";

const PATH = "/dev/ui";
/** Fixed, so that the page looks the same every day. */
const DAY = new Date("2026-11-27T09:00:00Z");
const VARIANTS = ["primary", "secondary", "soft", "ghost", "danger"] as const;
const TONES = ["neutral", "brand", "accent", "success", "warning", "danger", "info"] as const;
const POINTS = [3, 1, 0, 7, 4].map((value, index) => ({ label: `Day ${index + 1}`, value, shown: `${value} walks` }));

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line py-8">
      <h2 className="mb-4 text-2xl">{title}</h2>
      {children}
    </section>
  );
}

const Row = ({ children }: { children: ReactNode }) => (
  <div className="mb-4 flex flex-wrap items-center gap-4">{children}</div>
);

function Actions() {
  return (
    <Group title="Buttons and links">
      {(["sm", "md", "lg"] as const).map((size) => (
        <Row key={size}>
          {VARIANTS.map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant}
            </Button>
          ))}
        </Row>
      ))}
      <Row>
        <Button pending>Pending</Button>
        <Button disabled>Disabled</Button>
        <ButtonLink href={PATH}>Link</ButtonLink>
        <ActionButton
          action="/api/health/live"
          variant="secondary"
          confirm={{ title: "Are you sure?", text: "This explains what happens.", yes: "Yes", no: "No" }}
        >
          Action with confirmation
        </ActionButton>
        <DialogButton label="Dialog" title="A dialog" variant="secondary">
          <p>Any content.</p>
        </DialogButton>
        <Overlays />
      </Row>
    </Group>
  );
}

function Feedback() {
  return (
    <Group title="Status and feedback">
      <Row>
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Spinner />
      </Row>
      <div className="grid gap-4 lg:grid-cols-2">
        {(["info", "success", "warning", "danger"] as const).map((tone) => (
          <Alert key={tone} tone={tone} title={`An alert: ${tone}`}>
            With a text.
          </Alert>
        ))}
      </div>
      <div className="mt-4">
        <EmptyState
          art={<Art name="no-results" />}
          title="Nothing here"
          text="Why there is nothing."
          action={<ButtonLink href={PATH}>One way on</ButtonLink>}
        />
      </div>
    </Group>
  );
}

function Values() {
  return (
    <Group title="Values">
      <Row>
        {(["sm", "md", "lg", "xl"] as const).map((size) => (
          <Avatar key={size} name="Emma Peeters" size={size} />
        ))}
        <StarRating value={null} />
        <StarRating value={4.3} count={12} />
        <StarRating value={3.5} full />
      </Row>
      <Row>
        <Price cents={123450} />
        <Price cents={13000} whole />
        <DateTime value={DAY} />
        <DateTime value={DAY} until={new Date("2026-11-27T11:00:00Z")} as="short" />
        {[5 * 24, 5, 1, 0].map((hours) => (
          <Countdown key={hours} until={DAY} renderedAt={DAY.getTime() - hours * 3_600_000} />
        ))}
      </Row>
      <dl className="mb-4 grid gap-4 sm:grid-cols-2">
        <StatTile label="Bookings" value="128" note="+12 this month" />
        <StatTile label="Revenue" value={<Price cents={987600} whole />} />
      </dl>
      <DescriptionList
        sums
        rows={[
          { term: "2 × care", value: <Price cents={5000} /> },
          { term: "Total", value: <Price cents={5000} />, strong: true },
        ]}
      />
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <BarChart title="Bars" bars={POINTS} valueLabel="Walks" />
        <LineChart title="A line" points={POINTS} valueLabel="Walks" />
      </div>
    </Group>
  );
}

function Structure() {
  const steps = ["Profile", "Services", "Hours"].map((label) => ({ label, href: PATH }));
  return (
    <Group title="Structure">
      <Breadcrumbs items={[{ label: "Home", href: "/" }, { label: "Components" }]} />
      <div className="my-4">
        <SegmentedNav
          label="Views"
          current={PATH}
          items={[
            { href: PATH, label: "Current", count: 3 },
            { href: `${PATH}?other`, label: "Other" },
          ]}
        />
      </div>
      <Steps current={2} steps={steps} />
      <div className="mb-6 grid gap-4 sm:grid-cols-2">
        <Card>A card</Card>
        <Card raised>A raised card</Card>
      </div>
      <Table
        caption="A table"
        showCaption
        rows={POINTS}
        rowKey={({ label }) => label}
        columns={[
          { key: "day", label: "Day", cell: ({ label }) => label },
          { key: "walks", label: "Walks", numeric: true, cell: ({ value }) => value },
        ]}
      />
      <div className="mt-6">
        <Timeline
          items={[
            { title: "Requested", when: <DateTime value={DAY} />, state: "done" },
            { title: "Accepted", text: "With a text.", state: "now" },
            { title: "Paid", state: "next" },
          ]}
        />
      </div>
      <Pagination previousHref={PATH} nextHref={PATH} />
    </Group>
  );
}

/** Every primitive of components/ui in every state; for developers, and for axe in the journeys. */
export function UiKit() {
  return (
    <>
      <Actions />
      <Feedback />
      <Values />
      <Structure />
      <Group title="Fields">
        <ApiForm action="/api/health/live">
          <FieldStates />
        </ApiForm>
      </Group>
    </>
  );
}
