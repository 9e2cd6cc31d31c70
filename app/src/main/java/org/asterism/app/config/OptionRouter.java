package org.asterism.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/**
 * Gives each {@code -O option=value} to the service that has that option: by its plain name where only one of model and
 * sampler has it, or as {@code ID.option}, the only way for diagnostics.
 */
final class OptionRouter {
    private final Problems problems;
    private final List<Owner> owners = new ArrayList<>();
    private final Map<String, Options> parsed = new LinkedHashMap<>();

    private record Owner(String title, String id, List<Option<?>> options, boolean prefixOnly) {
        boolean has(String name) {
            return options.stream().anyMatch(o -> o.name().equals(name));
        }
    }

    OptionRouter(Problems problems) {
        this.problems = problems;
    }

    void owner(String title, String id, List<Option<?>> options) {
        owners.add(new Owner(title, id, options, false));
    }

    void ownerByPrefix(String title, String id, List<Option<?>> options) {
        owners.add(new Owner(title, id, options, true));
    }

    void route(Map<String, String> given) {
        Map<Owner, Map<String, String>> shares = new LinkedHashMap<>();
        owners.forEach(owner -> shares.put(owner, new LinkedHashMap<>()));
        given.forEach((name, value) -> {
            List<Owner> found = find(name);
            if (found.size() == 1) {
                Owner owner = found.get(0);
                shares.get(owner).put(owner.has(name) ? name : name.substring(owner.id.length() + 1), value);
            } else if (found.isEmpty()) {
                problems.add(Problem.of("there is no option '" + name + "'").cure(Suggestion.cure(name, names())));
            } else {
                problems.add(Problem.of("option '" + name + "' is both of " + found.get(0).title + " and of "
                                + found.get(1).title)
                        .cure("write " + found.get(0).id + "." + name + " or " + found.get(1).id + "." + name));
            }
        });
        shares.forEach(
                (owner, share) -> parsed.put(owner.id, Options.parse(owner.options, share, owner.title, problems)));
    }

    Options options(String id) {
        return parsed.get(id);
    }

    private List<Owner> find(String name) {
        List<Owner> found = new ArrayList<>();
        for (Owner owner : owners) {
            boolean plain = !owner.prefixOnly && owner.has(name);
            boolean prefixed = name.startsWith(owner.id + ".") && owner.has(name.substring(owner.id.length() + 1));
            if (plain || prefixed) {
                found.add(owner);
            }
        }
        return found;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Owner owner : owners) {
            for (Option<?> option : owner.options) {
                names.add(owner.prefixOnly ? owner.id + "." + option.name() : option.name());
            }
        }
        return names;
    }
}
