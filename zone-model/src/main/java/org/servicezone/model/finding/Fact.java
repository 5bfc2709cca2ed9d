package org.servicezone.model.finding;

import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Register;
import org.servicezone.model.quantity.Quantity;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.Judgement;
import org.servicezone.model.zone.LeadingIndustry;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.model.zone.ServicePlatform;
import org.servicezone.model.zone.Title;
import org.servicezone.model.zone.ZoneDocument;

/** One fact in a finding: what was seen, asked or missed by. */
public sealed interface Fact {

    /** Returns what part it plays. */
    FactRole role();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of fact.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a figure of a return. */
        R measured(Measured fact);

        /** Answers for an amount. */
        R amount(Amount fact);

        /** Answers for a number. */
        R number(Number fact);

        /** Answers for a term. */
        R term(Term fact);

        /** Answers for a place in a cohort. */
        R standing(Standing fact);

        /** Answers for a score. */
        R score(Score fact);

        /** Answers for a title. */
        R titled(Titled fact);

        /** Answers for a judgement. */
        R judged(Judged fact);

        /** Answers for an industry. */
        R industry(Industry fact);

        /** Answers for a body. */
        R body(Body fact);

        /** Answers for a plan. */
        R plan(Plan fact);

        /** Answers for a service. */
        R service(Service fact);

        /** Answers for an event. */
        R happened(Happened fact);

        /** Answers for a register. */
        R registered(Registered fact);

        /** Answers for a derived figure. */
        R derived(Derived fact);

        /** Answers for an interval that is asked. */
        R range(Range fact);

        /** Answers for a document. */
        R document(Document fact);

        /** Answers for a platform. */
        R platform(Platform fact);

        /** Answers for a figure that the reader may not see. */
        R withheld(Withheld fact);
    }

    /**
     * A figure of a return.
     *
     * @param role  its part
     * @param measure  what is measured
     * @param returnYear  in which return
     * @param year  of which year
     * @param observation  what is known
     */
    record Measured(FactRole role, MeasureId measure, int returnYear, int year, Observation observation)
            implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.measured(this);
        }
    }

    /**
     * An amount in its unit, such as a margin.
     *
     * @param role  its part
     * @param what  a code that says what it is
     * @param quantity  the amount
     */
    record Amount(FactRole role, String what, Quantity quantity) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amount(this);
        }
    }

    /**
     * A pure number, such as how many rises are asked.
     *
     * @param role  its part
     * @param what  a code that says what it is
     * @param number  the number
     */
    @SuppressWarnings("JavaLangClash") // inside Fact there is no other number
    record Number(FactRole role, String what, Exact number) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /**
     * A term of a vocabulary, such as a title that is asked.
     *
     * @param role  its part
     * @param vocabulary  the vocabulary
     * @param code  the term's code
     */
    record Term(FactRole role, String vocabulary, String code) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.term(this);
        }
    }

    /**
     * A place among others: between which ranks, in how many, and where the cut lies.
     *
     * @param role  its part
     * @param rank  between which ranks
     * @param size  between which sizes the cohort lies
     * @param complete  whether the cohort is declared complete
     */
    record Standing(FactRole role, Bounds rank, Bounds size, boolean complete) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.standing(this);
        }
    }

    /**
     * A score of a node.
     *
     * @param role  its part
     * @param node  the node
     * @param score  between which scores
     */
    record Score(FactRole role, NodeId node, Bounds score) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.score(this);
        }
    }

    /**
     * A title.
     *
     * @param role  its part
     * @param title  the title
     */
    record Titled(FactRole role, Title title) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.titled(this);
        }
    }

    /**
     * A judgement.
     *
     * @param role  its part
     * @param judgement  the judgement
     */
    record Judged(FactRole role, Judgement judgement) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.judged(this);
        }
    }

    /**
     * A leading industry.
     *
     * @param role  its part
     * @param industry  the industry
     */
    record Industry(FactRole role, LeadingIndustry industry) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.industry(this);
        }
    }

    /**
     * A body.
     *
     * @param role  its part
     * @param body  the body
     */
    record Body(FactRole role, ManagementBody body) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.body(this);
        }
    }

    /**
     * A plan.
     *
     * @param role  its part
     * @param plan  the plan
     */
    record Plan(FactRole role, DevelopmentPlan plan) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.plan(this);
        }
    }

    /**
     * A service.
     *
     * @param role  its part
     * @param offer  the offer
     */
    record Service(FactRole role, ServiceOffer offer) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.service(this);
        }
    }

    /**
     * A register: how complete the zones at hand are, and who declares it.
     *
     * @param role  its part
     * @param register  the register
     */
    record Registered(FactRole role, Register register) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.registered(this);
        }
    }

    /**
     * An event.
     *
     * @param role  its part
     * @param event  the event
     */
    record Happened(FactRole role, Event event) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.happened(this);
        }
    }

    /**
     * What a derived measure amounts to in a year.
     *
     * @param role  its part
     * @param measure  the measure
     * @param year  of which year
     * @param amounts  between which values it lies, in the unit
     * @param unit  the unit in which it is shown
     */
    record Derived(FactRole role, MeasureId measure, int year, Bounds amounts, Unit unit) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.derived(this);
        }
    }

    /**
     * An interval in which an amount is asked to lie.
     *
     * @param role  its part
     * @param what  a code that says what it is
     * @param amounts  the interval, in the unit
     * @param unit  the unit
     */
    record Range(FactRole role, String what, Bounds amounts, Unit unit) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /**
     * A document.
     *
     * @param role  its part
     * @param document  the document
     */
    record Document(FactRole role, ZoneDocument document) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.document(this);
        }
    }

    /**
     * A platform.
     *
     * @param role  its part
     * @param platform  the platform
     */
    record Platform(FactRole role, ServicePlatform platform) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.platform(this);
        }
    }

    /**
     * A figure of a return that decided and that the reader may not see.
     *
     * @param role  its part
     * @param measure  what is measured
     * @param year  of which year
     */
    record Withheld(FactRole role, MeasureId measure, int year) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withheld(this);
        }
    }
}
