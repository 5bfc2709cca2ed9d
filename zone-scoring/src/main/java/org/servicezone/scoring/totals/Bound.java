package org.servicezone.scoring.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program bound to columns, with what tells the rows that it cannot take as known. */
final class Bound {

    /** Marks a row that is looked at on its own. */
    static final byte ALONE = 1;

    /** Marks a row whose open cells were put right. */
    static final byte OPEN = 2;

    private static final int BETWEEN_STEPS = 7;

    private final Program program;
    private final Grading grading;
    private final Vetoes vetoes;
    private final List<byte[]> states = new ArrayList<>();
    private final List<long[]> onSteps = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();
    private final List<OpenCells> openCells = new ArrayList<>();

    /** Rows that are looked at one by one, by their kind. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    private record Marked(Optional<int[]> kinds, boolean[] looked) {}

    /** Figures for which a curve has points from an end on. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    private record Domain(long[] low, long least) {}

    private Bound(Program program, Grading grading, Vetoes vetoes) {
        this.program = program;
        this.grading = grading;
        this.vetoes = vetoes;
    }

    /** Returns the program for columns; nothing where every row is for the explained evaluator. */
    static Optional<Bound> of(ScoreColumns columns) {
        if (columns.scheme().plan().isEmpty()) {
            return Optional.empty();
        }
        try {
            return of(columns, columns.scheme().plan().get());
        } catch (ArithmeticException e) {
            // a number of the program is greater than a long holds
            return Optional.empty();
        }
    }

    private static Optional<Bound> of(ScoreColumns columns, Plan plan) {
        Shapes shapes = new Shapes(columns);
        Optional<Program> program = ProgramBuilder.build(plan, shapes);
        return program.map(p -> {
            Grading grading = Grading.of(columns.scheme().scheme().gradeScale(), plan, p);
            Bound bound = new Bound(p, grading, Vetoes.of(columns));
            bound.watch(shapes);
            return bound;
        });
    }

    /** Whether the program is one sum of points for figures and tables. */
    private boolean isPlain() {
        return program.steps().size() == 1
                && program.steps().get(0).operation().kind() == Operation.Kind.SUM
                && grading.isByTotals()
                && program.steps().get(0).feeds().stream()
                        .allMatch(
                                feed -> feed instanceof TableFeed || feed instanceof LineFeed line && line.isOnSteps());
    }

    @SuppressWarnings("ReferenceEquality") // the same column, not one that is equal
    private void watch(Shapes shapes) {
        if (isPlain()) {
            for (Feed feed : program.steps().get(0).feeds()) {
                if (feed instanceof LineFeed line) {
                    openCells.add(line.openCells());
                }
            }
        }
        for (Shape shape : shapes.all()) {
            if (shape instanceof Shape.OfFigures figures) {
                if (openCells.isEmpty()
                        && states.stream()
                                .noneMatch(column -> column == figures.column().states())) {
                    states.add(figures.column().states());
                }
                if (figures.needsSteps()) {
                    onSteps.add(figures.column().low());
                }
                if (figures.isOpen() || figures.kinds().isPresent()) {
                    boolean[] looked = new boolean[figures.variants().size()];
                    for (int i = 0; i < looked.length; i++) {
                        looked[i] = figures.variants().get(i).size() != 1;
                    }
                    marked.add(new Marked(figures.kinds(), looked));
                }
            } else if (shape instanceof Shape.OfCurve curve) {
                states.add(curve.column().states());
                if (curve.lowest().isEmpty()) {
                    domains.add(new Domain(curve.column().low(), curve.domain()));
                }
                if (!curve.column().onSteps()) {
                    onSteps.add(curve.column().low());
                }
            } else if (shape instanceof Shape.OfTable table) {
                boolean[] looked = new boolean[table.low().size()];
                boolean any = false;
                for (int i = 0; i < looked.length; i++) {
                    looked[i] = !table.low().get(i).equals(table.high().get(i));
                    any |= looked[i];
                }
                if (any) {
                    marked.add(new Marked(Optional.of(table.entries()), looked));
                }
            }
        }
        for (int[] kinds : shapes.weightings()) {
            marked.add(new Marked(Optional.of(kinds), new boolean[0]));
        }
    }

    /** Marks the rows of a block that are looked at one by one. */
    void mark(int from, int n, byte[] marks) {
        java.util.Arrays.fill(marks, 0, n, (byte) 0);
        for (byte[] column : states) {
            for (int i = 0; i < n; i++) {
                marks[i] |= column[from + i] != 0 ? ALONE : 0;
            }
        }
        for (long[] column : onSteps) {
            for (int i = 0; i < n; i++) {
                marks[i] |= (column[from + i] & BETWEEN_STEPS) != 0 ? ALONE : 0;
            }
        }
        for (Domain domain : domains) {
            for (int i = 0; i < n; i++) {
                marks[i] |= domain.low()[from + i] < domain.least() ? ALONE : 0;
            }
        }
        for (Marked some : marked) {
            mark(some, from, n, marks);
        }
    }

    private static void mark(Marked some, int from, int n, byte[] marks) {
        if (some.kinds().isEmpty()) {
            if (some.looked()[0]) {
                java.util.Arrays.fill(marks, 0, n, ALONE);
            }
            return;
        }
        int[] kinds = some.kinds().get();
        for (int i = 0; i < n; i++) {
            int kind = kinds[from + i];
            if (kind < 0 || kind < some.looked().length && some.looked()[kind]) {
                marks[i] = ALONE;
            }
        }
    }

    /** The cells that are put right after a block was taken as known; empty where rows with such cells are looked at alone. */
    List<OpenCells> openCells() {
        return openCells;
    }

    Program program() {
        return program;
    }

    Grading grading() {
        return grading;
    }

    Vetoes vetoes() {
        return vetoes;
    }
}
