package org.servicezone.model.casework;

import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.ZoneType;

/** Which candidates a number is about. */
public sealed interface Among {

    /** Says whether the candidate is one of them. */
    boolean holds(Candidate candidate);

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for all. */
        R all(All among);

        /** Answers for a region. */
        R ofRegion(OfRegion among);

        /** Answers for a city. */
        R ofCity(OfCity among);

        /** Answers for a type. */
        R ofType(OfType among);
    }

    /** All of them: the quota. */
    record All() implements Among {
        @Override
        public boolean holds(Candidate candidate) {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /**
     * Those of a region.
     *
     * @param region  the region's code
     */
    record OfRegion(String region) implements Among {
        @Override
        public boolean holds(Candidate candidate) {
            return candidate.region().equals(region);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofRegion(this);
        }
    }

    /**
     * Those of a city.
     *
     * @param city  the city's code
     */
    record OfCity(PlaceCode city) implements Among {
        @Override
        public boolean holds(Candidate candidate) {
            return candidate.city().equals(city);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofCity(this);
        }
    }

    /**
     * Those of a type; a zone without a type is none of them.
     *
     * @param zoneType  the type's code
     */
    record OfType(ZoneType zoneType) implements Among {
        @Override
        public boolean holds(Candidate candidate) {
            return candidate.type().map(zoneType::equals).orElse(false);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofType(this);
        }
    }
}
