package io.mushrif.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A filtered, sorted page of entities with an {@code id} of type UUID. Filters with a null value
 * are left out. A page costs the same however deep it lies.
 */
public final class ListQuery<E> {

    private final EntityManager entities;
    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private ListQuery(EntityManager entities, Class<E> type) {
        this.entities = entities;
        this.type = type;
    }

    /** All entities of a type. */
    public static <E> ListQuery<E> of(EntityManager entities, Class<E> type) {
        return new ListQuery<>(entities, type);
    }

    /** Only those whose attribute equals the value. */
    public ListQuery<E> equal(String attribute, Object value) {
        return compare(attribute, "=", value);
    }

    /** Only those whose attribute is the value or more. */
    public ListQuery<E> from(String attribute, Object value) {
        return compare(attribute, ">=", value);
    }

    /** Only those whose attribute is less than the value. */
    public ListQuery<E> before(String attribute, Object value) {
        return compare(attribute, "<", value);
    }

    /** Only those for which an HQL condition on {@code e} holds. */
    public ListQuery<E> where(String condition, Map<String, ?> values) {
        conditions.add("(" + condition + ")");
        parameters.putAll(values);
        return this;
    }

    /** Only those whose attribute is one of the values; none when there are no values. */
    public ListQuery<E> in(String attribute, Collection<?> values) {
        if (values == null) {
            return this;
        }
        String name = "p" + parameters.size();
        conditions.add("e." + attribute + " in :" + name);
        parameters.put(name, values);
        return this;
    }

    private ListQuery<E> compare(String attribute, String operator, Object value) {
        if (value != null) {
            String name = "p" + parameters.size();
            conditions.add("e." + attribute + " " + operator + " :" + name);
            parameters.put(name, value);
        }
        return this;
    }

    /**
     * The page.
     *
     * @param sortValue the attribute of the sort as text, for the cursor
     * @param id the id of an entity
     */
    public Page<E> page(
            PageRequest request, Sort sort, Function<E, ?> sortValue, Function<E, UUID> id) {
        Cursor cursor = request.cursor(sort.reads());
        if (cursor != null) {
            conditions.add(
                    "(e.%s, e.id) %s (:after, :afterId)"
                            .formatted(sort.attribute(), sort.descending() ? "<" : ">"));
            parameters.put("after", sort.reads().apply(cursor.value()));
            parameters.put("afterId", cursor.id());
        }
        List<E> found = first(request.limit() + 1, sort);
        return Page.of(
                found,
                request.limit(),
                last -> new Cursor(sortValue.apply(last).toString(), id.apply(last)));
    }

    /**
     * The first rows, for what puts several lists into one.
     *
     * @param most how many at most
     */
    public List<E> first(int most, Sort sort) {
        String direction = sort.descending() ? "desc" : "asc";
        String hql =
                "from %s e%s order by e.%s %s, e.id %s"
                        .formatted(
                                type.getSimpleName(),
                                conditions.isEmpty()
                                        ? ""
                                        : " where " + String.join(" and ", conditions),
                                sort.attribute(),
                                direction,
                                direction);
        TypedQuery<E> query = entities.createQuery(hql, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
